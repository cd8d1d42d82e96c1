using System.Globalization;
using System.Text;

namespace RelapseCheck.Web.Features.Learn;

/// <summary>A text as it is searched: small letters without accents, each with its place in the text that is shown.</summary>
public sealed class FoldedText
{
    private readonly List<int> _places = [];
    private readonly string _folded;

    /// <summary>Folds a text.</summary>
    public FoldedText(string text)
    {
        Shown = text;
        var folded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var letter in Plain(text[at]))
            {
                folded.Append(letter);
                _places.Add(at);
            }
        }

        _folded = folded.ToString();
    }

    /// <summary>The text as it is shown.</summary>
    public string Shown { get; }

    /// <summary>Where a word begins with this folded one, and to the end of that word, in the shown text.</summary>
    public IEnumerable<Range> Find(string word)
    {
        for (var at = _folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = _folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && char.IsLetterOrDigit(_folded[at - 1]))
            {
                continue;
            }

            var end = at + word.Length;
            while (end < _folded.Length && char.IsLetterOrDigit(_folded[end]))
            {
                end++;
            }

            yield return _places[at]..(end < _places.Count ? _places[end] : Shown.Length);
        }
    }

    /// <summary>The words of a query, folded, each once.</summary>
    public static IReadOnlyList<string> Words(string query) =>
        [.. new string([.. new FoldedText(query)._folded.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    // One letter at a time keeps the places; half of a pair (an emoji) and U+FFFE cannot be taken apart and stay as they are.
    private static IEnumerable<char> Plain(char letter) => char.IsSurrogate(letter) || letter == '\uFFFE'
        ? [letter]
        : letter.ToString().Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant);
}
