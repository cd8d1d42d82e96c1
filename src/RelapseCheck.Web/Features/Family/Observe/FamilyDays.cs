using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Trends;

namespace RelapseCheck.Web.Features.Family.Observe;

/// <summary>An observation with its day.</summary>
public sealed record DatedObservation(DateOnly Day, Observation Observation);

/// <summary>The observer's own load with its day.</summary>
public sealed record DatedLoad(DateOnly Day, AnswerSheet Sheet)
{
    /// <summary>The answers, added up.</summary>
    public StrainLoad Load { get; } = StrainLoad.Of(Sheet);
}

/// <summary>What a family journal holds over time, oldest first; of several on one day the last.</summary>
/// <param name="Observations">What was seen.</param>
/// <param name="Loads">How the observer was.</param>
public sealed record FamilyDays(IReadOnlyList<DatedObservation> Observations, IReadOnlyList<DatedLoad> Loads)
{
    /// <summary>At most one observation in so many days is asked for (scoring: once a week).</summary>
    public const int AskedDays = 7;

    /// <summary>Nothing is known.</summary>
    public static FamilyDays None { get; } = new([], []);

    /// <summary>The last observation, or null.</summary>
    public DatedObservation? Latest => Observations.Count == 0 ? null : Observations[^1];

    /// <summary>The day of the last observation, when it is so fresh that none is asked for; null otherwise.</summary>
    public DateOnly? Recent(DateOnly today) => Latest is { } last && last.Day <= today && today.DayNumber - last.Day.DayNumber < AskedDays ? last.Day : null;

    /// <summary>Reads days back; what cannot be read as answers is left out.</summary>
    public static FamilyDays Of(IEnumerable<DayPage> days)
    {
        var kept = days.SelectMany(day => day.CheckIns).ToList();
        return new(
            [.. Sheets(kept, InstrumentCatalog.Shipped.Get(Observation.Instrument)).Select(sheet => new DatedObservation(sheet.Day, new(sheet.Sheet)))],
            [.. Sheets(kept, StrainQuestions.Instrument).Select(sheet => new DatedLoad(sheet.Day, sheet.Sheet))]);
    }

    /// <summary>Reads a family journal; nothing when it is gone meanwhile.</summary>
    public static async Task<FamilyDays> Read(OpenJournal? journal, JournalStore journals, DateOnly today, CancellationToken cancellation)
    {
        try
        {
            return journal is null ? None : Of((await JournalReading.Of(journals, journal, today, cancellation)).Days);
        }
        catch (JournalGoneException)
        {
            return None;
        }
    }

    private static IEnumerable<DatedSheet> Sheets(IEnumerable<CheckIn> kept, Instrument instrument) =>
        DatedSheet.Of(kept, [instrument]).GroupBy(sheet => sheet.Day).Select(day => day.Last());
}
