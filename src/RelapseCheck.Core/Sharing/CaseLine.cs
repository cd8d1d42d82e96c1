using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Sharing;

/// <summary>What a share says beside its ratings.</summary>
/// <param name="Name">The name the person chose.</param>
/// <param name="From">The first day that is shared.</param>
/// <param name="Until">The last day that is shared.</param>
/// <param name="Kind">Whose days they are; what a family saw has no band.</param>
/// <param name="IsShown">Whether its data may be shown: neither paused nor unreadable.</param>
/// <param name="Covered">Whether the viewer stands in for a colleague.</param>
public sealed record CaseFacts(string Name, DateOnly From, DateOnly Until, JournalKind Kind, bool IsShown, bool Covered);

/// <summary>One row of a caseload, worked out by <see cref="Attention"/>.</summary>
/// <param name="Facts">What it was made of, beside the ratings.</param>
/// <param name="Class">Its place in the order, before the band.</param>
/// <param name="Reasons">Why it stands where it stands, the weightiest first.</param>
/// <param name="Now">The rating that speaks for now; null when there is none, or it is too old to show.</param>
/// <param name="Usual">The person's own usual level before that rating.</param>
/// <param name="Direction">The direction of four weeks.</param>
/// <param name="Silence">The gap up to today; null when nothing was shared yet.</param>
/// <param name="IsSnoozed">Whether it is moved down: a snooze holds and nothing ended it.</param>
/// <param name="IsNew">Whether something came since the viewer last marked it as seen, or they never did.</param>
public sealed record CaseLine(
    CaseFacts Facts,
    AttentionClass Class,
    IReadOnlyList<CaseReason> Reasons,
    SummaryLine? Now,
    Usual Usual,
    Direction Direction,
    Silence? Silence,
    bool IsSnoozed,
    bool IsNew)
{
    /// <summary>The days that are counted and drawn, today the last (a judgement: a month is what a session looks back on).</summary>
    public const int Window = 30;

    /// <summary>The last day of anything that was shared.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>When the last check-in was finished; null when there is none that is known.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>Scores of the last <see cref="Window"/> days, one a day, of the questionnaire that speaks; a day without one is a gap.</summary>
    public IReadOnlyList<Level> Points { get; init; } = [];

    /// <summary>Days of the window with a check-in.</summary>
    public int DaysWith { get; init; }

    /// <summary>Days of the window that the consent covers, at least 1.</summary>
    public int DaysOf { get; init; }

    /// <summary>How far the score lies above (or below 0) the usual level; null while that is being learned or nothing is shown.</summary>
    public double? Difference => Now?.Overall.Point is { } point && Usual.State != UsualState.Learning ? point - Usual.Middle : null;

    /// <summary>Whether that is more than the person's own ups and downs (<see cref="ClearChange"/>).</summary>
    public bool HasClearChange => Difference is { } difference && ClearChange.Between(0, difference, Usual.Spread);

    /// <summary>The band it is ordered by: the shown one, else the highest it can be; null when there is none.</summary>
    public Band? Band => Now?.Worth;
}

/// <summary>Why somebody stands higher in the list, the weightiest first.</summary>
public enum AttentionClass
{
    /// <summary>A safety rule spoke lately, and the viewer has not marked it as seen since.</summary>
    Safety,

    /// <summary>Clearly above the own usual level.</summary>
    Worsening,

    /// <summary>Silent for long, and it had risen before.</summary>
    SilenceAfterWorsening,

    /// <summary>Silent for longer than is usual for this person.</summary>
    Silence,

    /// <summary>None of these: the band decides.</summary>
    Band,
}

/// <summary>One reason, as a code and what it needs to be said.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">A safety rule's or an item's id.</param>
/// <param name="Day">The day it is about.</param>
/// <param name="Days">A number of days.</param>
public sealed record CaseReason(ReasonKind Kind, string? Id = null, DateOnly? Day = null, int Days = 0);

/// <summary>What a reason is.</summary>
public enum ReasonKind
{
    /// <summary>A safety rule spoke; <see cref="CaseReason.Id"/> names it.</summary>
    Safety,

    /// <summary>Clearly above the own usual level.</summary>
    Worse,

    /// <summary>Long silence after a rise.</summary>
    QuietAfterWorse,

    /// <summary>Long silence.</summary>
    Quiet,

    /// <summary>A day to follow up on has come.</summary>
    FollowUp,

    /// <summary>Clearly below the own usual level.</summary>
    Easier,

    /// <summary>An answer of the last check-in that added most points, when answers are shared.</summary>
    Driver,

    /// <summary>Sharing ends within <see cref="Attention.SoonDays"/> days.</summary>
    EndsSoon,

    /// <summary>Never marked as seen.</summary>
    NewToYou,
}
