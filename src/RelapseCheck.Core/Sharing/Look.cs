namespace RelapseCheck.Core.Sharing;

/// <summary>One disclosure: who looked, when, at what; or the giving of a share to another counselor.</summary>
/// <param name="At">When, in universal time.</param>
/// <param name="Account">The account.</param>
/// <param name="Name">Its name at the time.</param>
/// <param name="Kind">What was shown or taken out.</param>
public sealed record Look(DateTimeOffset At, Guid Account, string Name, LookKind Kind)
{
    /// <summary>The name of the counselor who has it from now on; for <see cref="LookKind.Given"/> alone.</summary>
    public string? To { get; init; }

    /// <summary>Looks of one kind in one sign-in within this many minutes are one visit and one record; an export is always its own (a judgement).</summary>
    public const int VisitMinutes = 15;
}

/// <summary>What was shown or taken out.</summary>
public enum LookKind
{
    /// <summary>The row in the list.</summary>
    List,

    /// <summary>The person's page.</summary>
    Page,

    /// <summary>The answers, day by day.</summary>
    Answers,

    /// <summary>The session brief, to read or print.</summary>
    Brief,

    /// <summary>Counted in a group, without a name.</summary>
    Group,

    /// <summary>A file was taken out.</summary>
    Export,

    /// <summary>A supervisor, who sees nothing of it, gave the share to another counselor.</summary>
    Given,
}
