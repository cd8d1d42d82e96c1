using System.Globalization;
using System.Text;

namespace RelapseCheck.Core.Sealing;

/// <summary>Takes typed text apart into words: case and accents folded, everything that is no letter parts two words.</summary>
public static class TypedWords
{
    // Seven Spanish words have at most 69 characters; the room is for commas, numbers and a second try.
    private const int Longest = 500;

    /// <summary>The words in order; none when there is nothing, or far too much, to be read.</summary>
    public static IReadOnlyList<string> Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > Longest)
        {
            return [];
        }

        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned).Select(rune => rune.ToString().Normalize(NormalizationForm.FormD)).SelectMany(part => part.EnumerateRunes()))
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                text.Append(Rune.IsLetter(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
            }
        }

        return text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
