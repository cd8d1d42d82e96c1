namespace RelapseCheck.Core.Family;

/// <summary>One page of guidance for families, kept as data.</summary>
/// <param name="Id">Its id, also the last part of its address.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">What it is good for, in a sentence or two.</param>
/// <param name="Parts">Its parts, in order.</param>
/// <param name="Sources">Source documents (S0 to S4) and public sources.</param>
public sealed record GuidePage(string Id, LocalText Title, LocalText Lead, IReadOnlyList<GuidePart> Parts, IReadOnlyList<string> Sources)
{
    /// <summary>Every text of the page, with its place.</summary>
    public IEnumerable<(string Place, LocalText Text)> Texts =>
        Parts.SelectMany(part => part.Texts).Prepend(("lead", Lead)).Prepend(("title", Title));
}

/// <summary>One part of a page; what it lacks is empty.</summary>
/// <param name="Id">Its id, also its anchor.</param>
/// <param name="Look">How much it must stand out.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Text">A paragraph, or null.</param>
/// <param name="Calls">Kinds of help lines to show, by the names of the help lines' file.</param>
/// <param name="Lines">Points, a line each.</param>
/// <param name="Say">Sentences to try.</param>
/// <param name="Avoid">Sentences that tend to close a talk.</param>
/// <param name="Pairs">Something seen, and what it may be.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record GuidePart(
    string Id,
    GuideLook Look,
    LocalText Title,
    LocalText? Text,
    IReadOnlyList<string> Calls,
    IReadOnlyList<LocalText> Lines,
    IReadOnlyList<GuideWords> Say,
    IReadOnlyList<GuideWords> Avoid,
    IReadOnlyList<GuideWords> Pairs,
    IReadOnlyList<GuideLink> Links)
{
    /// <summary>Every text of the part, with its place.</summary>
    public IEnumerable<(string Place, LocalText Text)> Texts =>
    [
        ($"{Id}, title", Title),
        .. Text is null ? [] : new[] { ($"{Id}, text", Text) },
        .. Lines.Select((line, at) => ($"{Id}, line {at + 1}", line)),
        .. Say.Concat(Avoid).Concat(Pairs).SelectMany((words, at) => new[] { ($"{Id}, words {at + 1}", words.Words), ($"{Id}, why {at + 1}", words.Why) }),
        .. Links.Select(link => ($"{Id}, link {link.Path}", link.Words)),
    ];
}

/// <summary>How much a part stands out.</summary>
public enum GuideLook
{
    /// <summary>On the page's ground.</summary>
    Plain,

    /// <summary>On a card.</summary>
    Card,

    /// <summary>On a card that speaks of danger.</summary>
    Safety,

    /// <summary>On a warm card: what does one good.</summary>
    Warm,
}

/// <summary>Words and what there is to know about them.</summary>
public sealed record GuideWords(LocalText Words, LocalText Why);

/// <summary>A path of this site and its words.</summary>
public sealed record GuideLink(string Path, LocalText Words);
