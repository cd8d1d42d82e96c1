using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Instruments.Reading;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Observing;

/// <summary>The observer's own load: six questions of our own wording and judgement, no validity claimed. Never part of what was seen.</summary>
public static class StrainQuestions
{
    /// <summary>The questionnaire's id.</summary>
    public const string Id = "strain";

    private static readonly Lazy<Instrument> Asked = new(() => InstrumentCatalog.Read("strain.yaml", Resources.Read("observing/strain.yaml")));
    private static readonly Lazy<IReadOnlyList<StrainWord>> Named = new(() => ReadWords("strain-words.yaml", Resources.Read("observing/strain-words.yaml")));

    /// <summary>The questions. They stand outside the product's list of instruments, for they are asked from the family pages only.</summary>
    /// <exception cref="InstrumentException">The file does not hold.</exception>
    public static Instrument Instrument => Asked.Value;

    /// <summary>The three words, lightest first.</summary>
    /// <exception cref="InstrumentException">The file does not hold.</exception>
    public static IReadOnlyList<StrainWord> Words => Named.Value;

    private static List<StrainWord> ReadWords(string file, string yaml)
    {
        var words = new List<StrainWord>();
        var root = YamlText.Root(file, yaml);
        foreach (var part in root.List())
        {
            var word = new StrainWord(
                part.Fields("code", "from", "name", "text", "reason").Need("code").Id(),
                part.Need("from").Whole(0, Instrument.Items.Sum(item => item.Maximum)),
                part.Need("name").Local(),
                part.Need("text").Local(),
                part.Need("reason").Local());
            if (words.Count == 0 ? word.From != 0 : word.From <= words[^1].From)
            {
                throw part.Refusal("words are out of order: the first from 0, each other from more points than the one before");
            }

            words.Add(word);
        }

        return words;
    }
}

/// <summary>A word for a load.</summary>
/// <param name="Code">Its stable id.</param>
/// <param name="From">The fewest points it stands for, inclusive.</param>
/// <param name="Name">As it is said.</param>
/// <param name="Text">A sentence or two about it.</param>
/// <param name="Reason">Why it begins there: a judgement.</param>
public sealed record StrainWord(string Code, int From, LocalText Name, LocalText Text, LocalText Reason);
