using System.Globalization;
using System.Text;

namespace RelapseCheck.Core.Family;

/// <summary>A text cut into words that can be compared: small letters, no accents, no apostrophes; whatever is no letter or digit parts words.</summary>
internal sealed class SpokenText
{
    private const string EndsSentence = ".!?…¿¡\n؟。！？";
    private const string EndsClause = ",;:()—–";

    private readonly string _text;

    private SpokenText(string text, IReadOnlyList<SpokenWord> words) => (_text, Words) = (text, words);

    /// <summary>The words, in order.</summary>
    public IReadOnlyList<SpokenWord> Words { get; }

    /// <summary>Cuts a text; one that is no proper Unicode is taken as it is.</summary>
    public static SpokenText Of(string text)
    {
        var words = new List<SpokenWord>();
        var form = new StringBuilder();
        var (at, start, end, sentence, clause) = (0, 0, 0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                start = form.Length == 0 ? at : start;
                Fold(rune, form);
                end = at + rune.Utf16SequenceLength;
            }
            else if (!Joins(rune))
            {
                Close();
                sentence += Holds(EndsSentence, rune) ? 1 : 0;
                clause += Holds(EndsSentence, rune) || Holds(EndsClause, rune) ? 1 : 0;
            }

            at += rune.Utf16SequenceLength;
        }

        Close();
        return new SpokenText(text, words);

        void Close()
        {
            if (form.Length > 0)
            {
                words.Add(new SpokenWord(form.ToString(), start, end, sentence, clause));
                form.Clear();
            }
        }
    }

    /// <summary>The text from one word through another, as it was typed.</summary>
    public string Typed(int first, int count) => _text[Words[first].Start..Words[first + count - 1].End];

    private static bool Holds(string set, Rune rune) => rune.IsBmp && set.Contains((char)rune.Value);

    // Accents typed as marks of their own, and the apostrophe of "don't".
    private static bool Joins(Rune rune) => rune.Value is '\'' or '’' or 'ʼ' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static void Fold(Rune rune, StringBuilder form)
    {
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(part))
            {
                form.Append(Rune.ToLowerInvariant(part));
            }
        }
    }
}

/// <summary>One word of a text.</summary>
/// <param name="Form">How it is compared.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Sentence">In which sentence it stands.</param>
/// <param name="Clause">Between which marks it stands.</param>
internal readonly record struct SpokenWord(string Form, int Start, int End, int Sentence, int Clause);
