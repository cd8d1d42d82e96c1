namespace RelapseCheck.Core.Family;

/// <summary>Words in a row, as a rule looks for them: <c>you always</c>; a star at the end of a word stands for any ending, a line <c>_</c> for any one word.</summary>
public sealed class Phrase
{
    private readonly IReadOnlyList<(string Form, bool Open)> _words;

    private Phrase(string shown, IReadOnlyList<(string Form, bool Open)> words) => (Shown, _words) = (shown, words);

    /// <summary>How it is shown to a person: … for what may follow.</summary>
    public string Shown { get; }

    /// <summary>How many words it has.</summary>
    public int Length => _words.Count;

    /// <summary>Reads a phrase; null when there is no word in it.</summary>
    public static Phrase? Read(string text)
    {
        var words = new List<(string, bool)>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "_")
            {
                words.Add(("", true));
            }
            else if (SpokenText.Of(part).Words is [var word])
            {
                words.Add((word.Form, part.EndsWith('*')));
            }
            else
            {
                return null;
            }
        }

        return words.Exists(word => word.Item1.Length > 0) ? new Phrase(text.Replace('*', '…').Replace("_", "…", StringComparison.Ordinal), words) : null;
    }

    /// <summary>Whether it stands in a text from this word on, within one sentence.</summary>
    internal bool StandsAt(IReadOnlyList<SpokenWord> text, int at)
    {
        if (at + _words.Count > text.Count || text[at].Sentence != text[at + _words.Count - 1].Sentence)
        {
            return false;
        }

        for (var i = 0; i < _words.Count; i++)
        {
            var (form, open) = _words[i];
            if (!(open ? text[at + i].Form.StartsWith(form, StringComparison.Ordinal) : text[at + i].Form == form))
            {
                return false;
            }
        }

        return true;
    }
}
