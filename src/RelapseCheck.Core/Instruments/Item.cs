namespace RelapseCheck.Core.Instruments;

/// <summary>One question of an instrument.</summary>
/// <param name="Id">The catalogue's id, such as <c>craving</c>; also the column of the command line.</param>
/// <param name="Domain">The factor it belongs to.</param>
/// <param name="Name">A short name for lists of reasons, such as "Wish to use, at its worst".</param>
/// <param name="Ask">The question.</param>
/// <param name="Help">A line under the question, if any.</param>
/// <param name="Options">The answers, from no risk to most.</param>
/// <param name="Scale">Shown as a row of numbers with named ends (0 to 10) instead of worded choices.</param>
/// <param name="Strength">What its good answer protects with, when the item is a strength; null otherwise.</param>
/// <param name="Rung">Place on the source's ladder, 1 (earliest) to 8 (latest); null when it has none.</param>
/// <param name="NextStep">What helps, shown when the item is among the strongest reasons.</param>
/// <param name="FollowUps">Questions that an answer calls for; they carry no points.</param>
/// <param name="AppliesUnless">When this holds, the item does not apply and leaves the sum (settled before scoring).</param>
/// <param name="Evidence">Where the item and its points come from.</param>
public sealed record Item(
    string Id,
    Domain Domain,
    LocalText Name,
    LocalText Ask,
    LocalText? Help,
    IReadOnlyList<Option> Options,
    bool Scale,
    LocalText? Strength,
    int? Rung,
    NextStep? NextStep,
    IReadOnlyList<FollowUp> FollowUps,
    Condition? AppliesUnless,
    Evidence Evidence)
{
    /// <summary>The question in fewer and plainer words, for people who find reading hard; the same thing is asked.</summary>
    public LocalText? ShortAsk { get; init; }

    /// <summary>The largest points of its options: the item's weight, whatever the width of its scale.</summary>
    public int Maximum { get; } = Options.Count == 0 ? 0 : Options.Max(option => option.Points);

    /// <summary>The second-largest points of its options, each option counted: "at its two worst" is this or more, above 0.</summary>
    public int SecondWorst { get; } = Options.Select(option => option.Points).OrderDescending().Skip(1).FirstOrDefault();

    /// <summary>The question in the words the person chose.</summary>
    public LocalText AskIn(bool shortWords) => shortWords && ShortAsk is { } plain ? plain : Ask;

    /// <summary>The place of an option in <see cref="Options"/> by its code, or -1.</summary>
    public int IndexOf(string code)
    {
        for (var i = 0; i < Options.Count; i++)
        {
            if (Options[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>One answer to an item.</summary>
/// <param name="Code">Stable id of the answer within its item.</param>
/// <param name="Wording">As the person reads it.</param>
/// <param name="Points">Whole points from 0; 0 means no risk. In an instrument that is not rated they only rank the answers, for safety rules.</param>
public sealed record Option(string Code, LocalText Wording, int Points)
{
    /// <summary>The answer in the first person, such as "I slept badly."; null when the instrument words none.</summary>
    public LocalText? Said { get; init; }
}

/// <summary>Something to do, matched to a reason.</summary>
/// <param name="Title">A few words, an action.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Sources">Documents or public sources it comes from.</param>
public sealed record NextStep(LocalText Title, LocalText Text, IReadOnlyList<string> Sources);

/// <summary>Where an item comes from and what is known of its points.</summary>
/// <param name="Status">How far its points are supported.</param>
/// <param name="Sources">The source documents, S0 to S4, or a public source.</param>
/// <param name="Citation">The literature cited, when the status is <see cref="EvidenceStatus.Literature"/>.</param>
/// <param name="PointsReason">Why these points.</param>
public sealed record Evidence(EvidenceStatus Status, IReadOnlyList<string> Sources, string? Citation, LocalText PointsReason)
{
    /// <summary>What was seen on the reference cohort, by answer in their order; an answer that no week gave is left out. Empty when the cohort has no column for the item.</summary>
    public IReadOnlyList<Observed> Observed { get; init; } = [];
}

/// <summary>What followed one answer on the reference cohort, as <c>relapsecheck points</c> counts it.</summary>
/// <param name="Option">The answer.</param>
/// <param name="Weeks">Weeks with this answer.</param>
/// <param name="Followed">Of those, followed by use in the next week.</param>
public sealed record Observed(Option Option, int Weeks, int Followed);

/// <summary>How far an item's points are supported.</summary>
public enum EvidenceStatus
{
    /// <summary>A source document names the sign; the points are a judgement.</summary>
    SourceDocument,

    /// <summary>Published research supports the sign; cited.</summary>
    Literature,

    /// <summary>A question of our own: wording and points are a judgement, and no validity is claimed.</summary>
    Judgement,

    /// <summary>Measured on the reference cohort by <c>relapsecheck evaluate</c>.</summary>
    ValidatedHere,
}
