using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Family;

/// <summary>What the rehearsal page knows: moments to choose from, and the words it looks for.</summary>
/// <param name="Moments">The moments, in order.</param>
/// <param name="Rules">The rules, in the order in which they speak: danger first, then what is good.</param>
/// <param name="Common">Everyday words by language: none of them means that the text is in another one.</param>
/// <param name="Negators">Words by language that turn the words after them round.</param>
/// <param name="Sources">Source documents (S0 to S4) and public sources.</param>
public sealed record Rehearsal(
    IReadOnlyList<RehearsalMoment> Moments,
    IReadOnlyList<WordRule> Rules,
    IReadOnlyDictionary<string, IReadOnlyList<Phrase>> Common,
    IReadOnlyDictionary<string, IReadOnlyList<Phrase>> Negators,
    IReadOnlyList<string> Sources)
{
    private static readonly Lazy<Rehearsal> Loaded = new(() => Read("rehearsal.yaml", Resources.Read("family/rehearsal.yaml")));

    /// <summary>The one in the product.</summary>
    /// <exception cref="InstrumentException">It does not hold.</exception>
    public static Rehearsal Shipped => Loaded.Value;

    /// <summary>Every text it shows, with its place.</summary>
    public IEnumerable<(string Place, LocalText Text)> Texts => [.. Moments.SelectMany(moment => moment.Texts), .. Rules.SelectMany(rule => rule.Texts)];

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="InstrumentException">It does not hold: with file, line and reason.</exception>
    public static Rehearsal Read(string fileName, string yaml) => RehearsalReader.Read(fileName, yaml);
}

/// <summary>A moment in which one looks for words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What happens in it.</param>
/// <param name="First">What must be safe before any talk, or null.</param>
/// <param name="Links">Where to go for that.</param>
/// <param name="Watch">What to watch for, a line each.</param>
/// <param name="Say">A way to begin.</param>
public sealed record RehearsalMoment(string Id, LocalText Name, LocalText? First, IReadOnlyList<GuideLink> Links, IReadOnlyList<LocalText> Watch, LocalText Say)
{
    /// <summary>Every text of the moment, with its place.</summary>
    public IEnumerable<(string Place, LocalText Text)> Texts =>
    [
        ($"{Id}, name", Name),
        .. First is null ? [] : new[] { ($"{Id}, first", First) },
        .. Links.Select(link => ($"{Id}, link {link.Path}", link.Words)),
        .. Watch.Select((line, at) => ($"{Id}, watch {at + 1}", line)),
        ($"{Id}, say", Say),
    ];
}

/// <summary>One thing the word check looks for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sees">What makes it speak.</param>
/// <param name="Good">Whether it praises.</param>
/// <param name="Phrases">The words by language; none for a rule of length.</param>
/// <param name="Most">For a rule of length: the most words that pass; else 0.</param>
/// <param name="Title">What it saw.</param>
/// <param name="Why">Why that matters.</param>
/// <param name="Instead">Another way to say it, or what to do; null where it praises.</param>
/// <param name="Danger">Where help is: words that speak of danger come before all others, and a "not" does not turn them round. Null for any other rule.</param>
public sealed record WordRule(string Id, WordSight Sees, bool Good, IReadOnlyDictionary<string, IReadOnlyList<Phrase>> Phrases, int Most, LocalText Title, LocalText Why, LocalText? Instead, GuideLink? Danger)
{
    /// <summary>Every text of the rule, with its place.</summary>
    public IEnumerable<(string Place, LocalText Text)> Texts =>
        [($"{Id}, title", Title), ($"{Id}, why", Why), .. Instead is null ? [] : new[] { ($"{Id}, instead", Instead) }, .. Danger is null ? [] : new[] { ($"{Id}, link", Danger.Words) }];
}

/// <summary>What makes a rule speak.</summary>
public enum WordSight
{
    /// <summary>One of its phrases stands in the text.</summary>
    AnyOf,

    /// <summary>None of its phrases, which are those of a rule that praises, stands in the text.</summary>
    Missing,

    /// <summary>The text has more words than it allows.</summary>
    Length,
}
