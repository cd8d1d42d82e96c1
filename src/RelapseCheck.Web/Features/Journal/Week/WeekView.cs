using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Features.Journal.Week;

/// <summary>Seven days on one page, worked out from the days read; a pure value.</summary>
public sealed class WeekView
{
    /// <summary>How many days it shows.</summary>
    public const int Length = 7;

    private static readonly Instrument Daily = InstrumentCatalog.Shipped.Get("daily");

    private WeekView(DaySpan span, IReadOnlyList<DayPage> days, IReadOnlyList<DateOnly> unreadable, DateOnly today)
    {
        (Span, Today, Unreadable) = (span, today, [.. unreadable.Where(span.Holds)]);
        var shown = days.Where(day => span.Holds(day.Day)).OrderBy(day => day.Day).ToList();
        Days = [.. Enumerable.Range(0, Length).Select(span.From.AddDays).Select(day => WeekDay.Of(day, shown.Find(page => page.Day == day), Unreadable.Contains(day)))];
        var sheets = shown.SelectMany(day => DatedSheet.Of(day.CheckIns, InstrumentCatalog.Shipped.Versions)).ToList();
        var review = shown.SelectMany(day => day.CheckIns.Where(kept => kept.Instrument == "weekly")).LastOrDefault();
        Review = review is null ? null : sheets.LastOrDefault(sheet => sheet.Sheet.Instrument.Id == "weekly");
        ReviewScore = Review is null ? null : Scorer.Score(Review.Sheet);
        var daily = sheets.Where(sheet => sheet.Sheet.Instrument.Id == Daily.Id).ToList();
        Weighed = Review is { } told ? WeekItem.Of(Reasons.Of(told.Sheet, null).Adding) : WeekItem.Adding(daily);
        Strengths = Review is { } held ? WeekItem.Of(Reasons.Of(held.Sheet, null).Protecting) : WeekItem.Protecting(daily);
        var fired = sheets.SelectMany(sheet => Scorer.Score(sheet.Sheet).Fired).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        Rules = [.. SafetyRules.Shipped.All.Where(rule => fired.Contains(rule.Id))];
        Cravings = [.. shown.SelectMany(day => day.Cravings)];
        Direction = Core.Scoring.Trend.Of(Level.Of(days.Where(day => day.Day <= span.To).SelectMany(day => day.CheckIns), Daily), span.To).Direction;
    }

    /// <summary>The days shown.</summary>
    public DaySpan Span { get; }

    /// <summary>The person's day.</summary>
    public DateOnly Today { get; }

    /// <summary>Each of the seven days, oldest first.</summary>
    public IReadOnlyList<WeekDay> Days { get; }

    /// <summary>Days of the week that could not be read.</summary>
    public IReadOnlyList<DateOnly> Unreadable { get; }

    /// <summary>The weekly review of these days, if there was one; the last.</summary>
    public DatedSheet? Review { get; }

    /// <summary>Its rating.</summary>
    public Score? ReviewScore { get; }

    /// <summary>What weighed most: in the review, else over the days.</summary>
    public IReadOnlyList<WeekItem> Weighed { get; }

    /// <summary>What held up: in the review, else over the days.</summary>
    public IReadOnlyList<WeekItem> Strengths { get; }

    /// <summary>The safety rules that spoke, in their order.</summary>
    public IReadOnlyList<SafetyRule> Rules { get; }

    /// <summary>Wishes to use that were marked.</summary>
    public IReadOnlyList<CravingLog> Cravings { get; }

    /// <summary>The direction of the four weeks up to the last day.</summary>
    public Direction Direction { get; }

    /// <summary>Days with a check-in about the day.</summary>
    public int CheckInDays => Days.Count(day => day.IsTold);

    /// <summary>The lowest and the highest band of the days, or null where none has one.</summary>
    public (Band Lowest, Band Highest)? Bands => Days.Any(day => day.Score is not null)
        ? (Days.Min(day => day.Score is { } score ? score.Shown ?? score.Lowest : Band.Severe), Days.Max(day => day.Score is { } score ? score.Shown ?? score.Highest : Band.Low))
        : null;

    /// <summary>Whether there is nothing in these days.</summary>
    public bool IsEmpty => CheckInDays == 0 && Review is null && Cravings.Count == 0 && Days.All(day => day.Events.Count == 0);

    /// <summary>Works the page out.</summary>
    /// <param name="to">The last of the seven days.</param>
    /// <param name="days">The days of the week and the three weeks before it; later ones are not read.</param>
    /// <param name="unreadable">Days that could not be read.</param>
    /// <param name="today">The person's day.</param>
    public static WeekView Of(DateOnly to, IReadOnlyList<DayPage> days, IReadOnlyList<DateOnly> unreadable, DateOnly today) => new(new(to.AddDays(1 - Length), to), days, unreadable, today);
}
