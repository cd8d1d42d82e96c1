using System.Globalization;
using System.Text;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>A note as people count it: line ends are one character, an emoji of several parts is one character.</summary>
public static class NoteText
{
    /// <summary>The note with plain line ends, without control characters and the white space around it, and at most so many characters long.</summary>
    public static string Tidy(string typed, int most)
    {
        var text = new StringBuilder(Math.Min(typed.Length, most));
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > most)
            {
                break;
            }

            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>How many characters a reader sees.</summary>
    public static int Length(string note) => new StringInfo(note).LengthInTextElements;
}
