namespace RelapseCheck.Web.Features.Learn;

/// <summary>A page that was found, and the passage that says most of what was looked for.</summary>
/// <param name="Topic">The page.</param>
/// <param name="Title">Its title in pieces.</param>
/// <param name="Passage">The passage in pieces.</param>
public sealed record Finding(Topic Topic, IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Passage);

/// <summary>A piece of a text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsHit">Whether it was looked for.</param>
public readonly record struct Piece(string Text, bool IsHit);

/// <summary>Looks for words in the pages: whole words or how they begin, whatever their accents and case; a page needs all of them.</summary>
public static class Search
{
    /// <summary>Characters that are looked for; a question in plain words fits (judgement).</summary>
    public const int Longest = 80;

    // A hit in a title says more about a page than one in its text, and one in a heading lies between (judgement).
    private const int TitleWeight = 20;
    private const int HeadingWeight = 5;

    /// <summary>The pages that have every word of the query, best first.</summary>
    public static IReadOnlyList<Finding> For(string query, string language)
    {
        var words = FoldedText.Words(query);
        return words.Count == 0 ? [] : [.. Topics.Shipped.All.Select(topic => Look(topic, words, language)).OfType<(int Weight, Finding Found)>()
            .OrderByDescending(found => found.Weight).Select(found => found.Found)];
    }

    private static (int Weight, Finding Found)? Look(Topic topic, IReadOnlyList<string> words, string language)
    {
        var title = new FoldedText(topic.Title.In(language));
        var headings = topic.Parts.Select(part => new FoldedText(part.Heading.In(language))).ToList();
        var passages = topic.Texts.Skip(1).Select(text => new FoldedText(text.In(language))).ToList();
        if (!words.All(word => passages.Prepend(title).Any(text => text.Find(word).Any())))
        {
            return null;
        }

        var weight = (TitleWeight * Hits(title, words)) + (HeadingWeight * headings.Sum(heading => Hits(heading, words))) + passages.Sum(passage => Hits(passage, words));
        var best = passages.MaxBy(passage => (words.Count(word => passage.Find(word).Any()), Hits(passage, words)))!;
        return (weight, new(topic, Pieces(title, words), Pieces(best, words)));
    }

    private static int Hits(FoldedText text, IReadOnlyList<string> words) => words.Sum(word => text.Find(word).Count());

    private static List<Piece> Pieces(FoldedText text, IReadOnlyList<string> words)
    {
        List<Piece> pieces = [];
        var done = 0;
        foreach (var hit in words.SelectMany(text.Find).OrderBy(hit => hit.Start.Value).Where(hit => hit.Start.Value >= 0))
        {
            if (hit.Start.Value < done)
            {
                continue;
            }

            pieces.Add(new(text.Shown[done..hit.Start.Value], false));
            pieces.Add(new(text.Shown[hit], true));
            done = hit.End.Value;
        }

        return [.. pieces.Append(new(text.Shown[done..], false)).Where(piece => piece.Text.Length > 0)];
    }
}
