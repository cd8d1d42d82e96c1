namespace RelapseCheck.Core.Family;

/// <summary>What the word check saw in a text.</summary>
/// <param name="Readable">Whether it knew any word; when not, it says nothing about the text.</param>
/// <param name="Notes">What it saw: danger first, then what is good.</param>
public sealed record WordReading(bool Readable, IReadOnlyList<WordNote> Notes);

/// <summary>One rule that spoke.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Seen">The words it saw, as typed, each once; none when it missed some.</param>
public sealed record WordNote(WordRule Rule, IReadOnlyList<string> Seen);

/// <summary>Looks for words in what a person would say. It compares words and understands nothing; there is no score.</summary>
public static class WordCheck
{
    /// <summary>The longest text, in characters (a judgement: far more than anyone says at once).</summary>
    public const int LongestText = 2000;

    // "It is not your fault": the word that turns it round stands one or two before (a judgement).
    private const int NegatorReach = 2;

    // More would be a list of reproaches (a judgement).
    private const int MostSeen = 3;

    /// <summary>Reads a text in a language of <see cref="Languages.All"/>.</summary>
    /// <exception cref="ArgumentException">It is longer than <see cref="LongestText"/>.</exception>
    public static WordReading Read(Rehearsal rehearsal, string language, string text)
    {
        if (text.Length > LongestText)
        {
            throw new ArgumentException($"more than {LongestText} characters", nameof(text));
        }

        var spoken = SpokenText.Of(text);
        var notes = rehearsal.Rules.Select(rule => Note(rehearsal, rule, language, spoken)).OfType<WordNote>().ToList();
        var readable = notes.Exists(note => note.Seen.Count > 0) || spoken.Words.Select((_, at) => at).Any(at => rehearsal.Common[language].Any(word => word.StandsAt(spoken.Words, at)));
        return readable ? new WordReading(true, notes) : new WordReading(false, []);
    }

    private static WordNote? Note(Rehearsal rehearsal, WordRule rule, string language, SpokenText spoken)
    {
        if (rule.Sees == WordSight.Length)
        {
            return spoken.Words.Count > rule.Most ? new WordNote(rule, []) : null;
        }

        var seen = Seen(rule.Phrases[language], rule.Danger is null ? rehearsal.Negators[language] : [], spoken);
        return rule.Sees == WordSight.Missing ? seen.Count == 0 ? new WordNote(rule, []) : null
            : seen.Count > 0 ? new WordNote(rule, seen)
            : null;
    }

    private static List<string> Seen(IReadOnlyList<Phrase> phrases, IReadOnlyList<Phrase> negators, SpokenText spoken)
    {
        var seen = new List<string>();
        for (var at = 0; at < spoken.Words.Count && seen.Count < MostSeen; at++)
        {
            var longest = phrases.Where(phrase => phrase.StandsAt(spoken.Words, at)).MaxBy(phrase => phrase.Length);
            if (longest is null || IsTurnedRound(spoken.Words, at, negators))
            {
                continue;
            }

            var words = spoken.Typed(at, longest.Length);
            if (!seen.Contains(words, StringComparer.OrdinalIgnoreCase))
            {
                seen.Add(words);
            }

            at += longest.Length - 1;
        }

        return seen;
    }

    private static bool IsTurnedRound(IReadOnlyList<SpokenWord> words, int at, IReadOnlyList<Phrase> negators)
    {
        for (var before = at - 1; before >= Math.Max(0, at - NegatorReach) && words[before].Clause == words[at].Clause; before--)
        {
            if (negators.Any(negator => negator.StandsAt(words, before)))
            {
                return true;
            }
        }

        return false;
    }
}
