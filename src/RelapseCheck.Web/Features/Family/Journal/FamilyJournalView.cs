using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Web.Features.Family.Observe;
using RelapseCheck.Web.Features.Trends;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Features.Family.Journal;

/// <summary>A family journal as its page shows it.</summary>
/// <param name="Days">Everything in it.</param>
/// <param name="Span">The days the charts show, today the last.</param>
/// <param name="Diary">The notes, newest first.</param>
/// <param name="Unreadable">Days that could not be read.</param>
public sealed record FamilyJournalView(FamilyDays Days, DaySpan Span, IReadOnlyList<DiaryEntry> Diary, IReadOnlyList<DateOnly> Unreadable)
{
    /// <summary>Twelve weeks: one observation a week makes twelve bars, which a phone can tell apart (a judgement).</summary>
    public const int ShownDays = 84;

    /// <summary>The most observations listed one by one (a judgement); the others are in the export.</summary>
    public const int MostListed = 26;

    /// <summary>Nothing was written yet.</summary>
    public bool IsEmpty => Days.Observations.Count + Days.Loads.Count + Diary.Count + Unreadable.Count == 0;

    /// <summary>The observations of the days shown, oldest first.</summary>
    public IReadOnlyList<DatedObservation> Shown => [.. Days.Observations.Where(seen => Span.Holds(seen.Day))];

    /// <summary>What changed from the last observation but one to the last; null before the second.</summary>
    public SightChange? Change => Days.Observations is [.., var before, var last] ? SightChange.Between(before.Observation, last.Observation) : null;

    /// <summary>Works the page out.</summary>
    public static FamilyJournalView Of(JournalReading reading, DateOnly today) => new(
        FamilyDays.Of(reading.Days),
        new(today.AddDays(1 - ShownDays), today),
        [.. reading.Days.OrderByDescending(day => day.Day).SelectMany(DiaryEntry.Of).Take(DiaryEntry.Most)],
        reading.Unreadable);
}
