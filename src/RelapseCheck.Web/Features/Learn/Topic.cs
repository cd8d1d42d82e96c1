using RelapseCheck.Core;

namespace RelapseCheck.Web.Features.Learn;

/// <summary>One short page to read.</summary>
/// <param name="Id">Its last part of the address; neutral, because it stays in the browser's history.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">What it says, in a sentence or two.</param>
/// <param name="Parts">Its parts, in order.</param>
/// <param name="Next">Paths of what to do next.</param>
public sealed record Topic(string Id, LocalText Title, LocalText Lead, IReadOnlyList<TopicPart> Parts, IReadOnlyList<string> Next)
{
    /// <summary>Its address.</summary>
    public string Path => "/learn/" + Id;

    /// <summary>Every text of it, the title first.</summary>
    public IEnumerable<LocalText> Texts => [Title, Lead, .. Parts.SelectMany(part => part.Texts)];

    /// <summary>Ids of the catalogue's rows that it shows.</summary>
    public IEnumerable<string> Rows => Parts.SelectMany(part => part.Says.SelectMany(says => says.Rows).Concat(part.Figures.Select(figure => figure.Row))).Distinct(StringComparer.Ordinal);
}

/// <summary>A heading and what stands under it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Says">Paragraphs and points.</param>
/// <param name="Figures">Figures with all that belongs to them.</param>
public sealed record TopicPart(LocalText Heading, IReadOnlyList<Statement> Says, IReadOnlyList<Figure> Figures)
{
    /// <summary>Every text of it, the heading first.</summary>
    public IEnumerable<LocalText> Texts => [Heading, .. Says.SelectMany(says => says.Texts), .. Figures.SelectMany(figure => figure.Texts)];

    /// <summary>Where its paragraphs come from, each source once; a figure names its own.</summary>
    public IReadOnlyList<Source> From { get; } = [.. Says.SelectMany(says => says.From).Distinct()];
}

/// <summary>How a statement stands on its page.</summary>
public enum StatementKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A point of a list.</summary>
    Point,

    /// <summary>A point of what helps.</summary>
    Help,

    /// <summary>A numbered step with a name.</summary>
    Step,
}

/// <summary>A paragraph, a point of a list or a step.</summary>
/// <param name="Kind">How it stands on its page.</param>
/// <param name="Name">The name of a step, null for the others.</param>
/// <param name="Text">Its words.</param>
/// <param name="Rows">Ids of the catalogue's rows it states; none only when every source is a public one.</param>
/// <param name="From">Where it comes from.</param>
public sealed record Statement(StatementKind Kind, LocalText? Name, LocalText Text, IReadOnlyList<string> Rows, IReadOnlyList<Source> From)
{
    /// <summary>Every text of it.</summary>
    public IEnumerable<LocalText> Texts => Name is null ? [Text] : [Name, Text];
}

/// <summary>A figure, never without whom it counts, its year and its source.</summary>
/// <param name="Row">Id of the catalogue's row.</param>
/// <param name="Value">The figure.</param>
/// <param name="What">What it counts.</param>
/// <param name="Who">Of whom.</param>
/// <param name="Year">Its year, or that none is given.</param>
/// <param name="Beside">What must be known beside it: what is old, what others found.</param>
/// <param name="From">The documents that give it.</param>
/// <param name="Newer">The public sources of <paramref name="Beside"/>.</param>
public sealed record Figure(string Row, LocalText Value, LocalText What, LocalText Who, LocalText Year, LocalText Beside, IReadOnlyList<Source> From, IReadOnlyList<Source> Newer)
{
    /// <summary>Every text of it.</summary>
    public IEnumerable<LocalText> Texts => [Value, What, Who, Year, Beside];
}

/// <summary>Where something comes from: one of the five documents in plain words, or a public source by its name.</summary>
/// <param name="Id">S0 to S4, or a short name.</param>
/// <param name="Name">What it is; a public source has the same name in every language.</param>
/// <param name="Year">Its year, or null when it gives none.</param>
/// <param name="At">A public source's address, or null for a document.</param>
public sealed record Source(string Id, LocalText Name, int? Year, Uri? At)
{
    /// <summary>Whether it is one of the five documents.</summary>
    public bool IsDocument => At is null;
}
