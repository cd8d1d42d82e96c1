using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.Family.Observe;

namespace RelapseCheck.Web.Features.Family.Result;

/// <summary>An observation with what its page says about it.</summary>
/// <param name="Day">The day it was noted.</param>
/// <param name="Observation">What was seen.</param>
/// <param name="Fired">What goes first.</param>
/// <param name="Before">The observation before it, or null.</param>
/// <param name="IsKept">Whether a family journal keeps it.</param>
public sealed record SeenView(DateOnly Day, Observation Observation, IReadOnlyList<SafetyRule> Fired, DatedObservation? Before, bool IsKept)
{
    /// <summary>What changed since the time before; null the first time.</summary>
    public SightChange? Change { get; } = Before is null ? null : SightChange.Between(Before.Observation, Observation);

    /// <summary>The view of a finished check-in; null when its questionnaire's version is no longer at hand.</summary>
    public static SeenView? Of(CheckIn made, FamilyDays earlier) => FamilyDays.Of([DayPage.Empty(default) with { CheckIns = [made] }]).Latest is { } seen ? Of(seen, earlier, isKept: false) : null;

    /// <summary>The view of the latest observation that a journal keeps, or null.</summary>
    public static SeenView? Latest(FamilyDays days) => days.Latest is { } seen ? Of(seen, days, isKept: true) : null;

    private static SeenView Of(DatedObservation seen, FamilyDays days, bool isKept) =>
        new(seen.Day, seen.Observation, ObserverSafety.Fired(seen.Observation.Sheet), days.Observations.LastOrDefault(other => other.Day < seen.Day), isKept);
}
