using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Features.Trends;

/// <summary>All that the trend page shows, worked out from the days read; a pure value.</summary>
public sealed class TrendView
{
    private TrendView(JournalReading reading, TrendChoice choice, Instrument instrument, DateOnly today, TrendParts parts)
    {
        (Choice, Instrument, Today) = (choice, instrument, today);
        var series = new Series(instrument, reading.Days);
        var events = reading.Days.SelectMany(day => day.Events.Select(entry => (day.Day, Event: entry))).ToList();
        var span = choice.Span(today, reading.Header.FirstDay);
        ByWeeks = span.Days > Weeks.FromDays;
        Span = ByWeeks ? new(Weeks.Monday(span.From), span.To) : span;

        Latest = series.Latest;
        Dots = Thin(series.Dots(Span, null));
        var usualOn = parts.UsualBeforeLatest ? Latest?.Day ?? today : today;
        Usual = series.Usual(usualOn, null);
        Direction = series.Direction(today);
        Silence = Silence.Of(series.Kept.Select(entry => entry.Day), today, Direction.Direction == Core.Scoring.Direction.Rising);
        Areas = parts.Areas ? [.. Enum.GetValues<Domain>().Select(domain => new Area(domain, Thin(series.Dots(Span, domain)), series.Usual(usualOn, domain)))] : [];
        Flags = Flag.Of(events, Span);
        Marks = [.. VersionMark.Of(series.Kept).Where(mark => Span.Holds(mark.Day))];
        Wishes = WishMark.Of(reading.Days, Span, ByWeeks);
        Rows = TableRow.Of(Dots, Span, Step, reading.Unreadable, events, Wishes);
        Recovery = Trends.Recovery.Of(reading.Days, KnownInstruments.Find);
        CheckIns = series.Kept.Count(entry => Span.Holds(entry.Day));
        DaysWithout = Span.Days - series.Kept.Select(entry => entry.Day).Where(Span.Holds).Distinct().Count();
        CheckInsEver = series.Kept.Count;
        (Unreadable, HeaderLost) = (reading.Unreadable, reading.HeaderLost);
        Month = new MonthView(series, choice.Month ?? today, today, reading);
        Diary = [.. reading.Days.Reverse().Where(day => Span.Holds(day.Day)).SelectMany(DiaryEntry.Of).Take(DiaryEntry.Most)];
    }

    /// <summary>What was chosen.</summary>
    public TrendChoice Choice { get; }

    /// <summary>The questionnaire shown.</summary>
    public Instrument Instrument { get; }

    /// <summary>The person's day.</summary>
    public DateOnly Today { get; }

    /// <summary>The days shown.</summary>
    public DaySpan Span { get; }

    /// <summary>Whether each dot is a week.</summary>
    public bool ByWeeks { get; }

    /// <summary>Days from one dot to the next: 1 or 7.</summary>
    public int Step => ByWeeks ? 7 : 1;

    /// <summary>The overall scores.</summary>
    public IReadOnlyList<Dot> Dots { get; }

    /// <summary>The last check-in of the questionnaire, shown or not.</summary>
    public (DateOnly Day, KeptScore Score)? Latest { get; }

    /// <summary>The person's usual level.</summary>
    public Usual Usual { get; }

    /// <summary>The direction of four weeks.</summary>
    public Core.Scoring.Trend Direction { get; }

    /// <summary>The gap up to today; null before the first check-in.</summary>
    public Silence? Silence { get; }

    /// <summary>Body, People and places, Mind; empty when they are not at hand.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Events on the chart.</summary>
    public IReadOnlyList<Flag> Flags { get; }

    /// <summary>Changes of version on the chart.</summary>
    public IReadOnlyList<VersionMark> Marks { get; }

    /// <summary>Wishes to use on the chart.</summary>
    public IReadOnlyList<WishMark> Wishes { get; }

    /// <summary>The table twin.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Days without use, over the whole journal.</summary>
    public RecoveryDays Recovery { get; }

    /// <summary>Check-ins in the days shown.</summary>
    public int CheckIns { get; }

    /// <summary>Days shown without a check-in.</summary>
    public int DaysWithout { get; }

    /// <summary>Check-ins of the questionnaire since the journal began.</summary>
    public int CheckInsEver { get; }

    /// <summary>Days that could not be read.</summary>
    public IReadOnlyList<DateOnly> Unreadable { get; }

    /// <summary>Whether the settings could not be read.</summary>
    public bool HeaderLost { get; }

    /// <summary>One month as a calendar.</summary>
    public MonthView Month { get; }

    /// <summary>Notes and events in the days shown, newest first.</summary>
    public IReadOnlyList<DiaryEntry> Diary { get; }

    /// <summary>Works the page out.</summary>
    public static TrendView Of(JournalReading reading, TrendChoice choice, Instrument instrument, DateOnly today, TrendParts? parts = null) => new(reading, choice, instrument, today, parts ?? TrendParts.Own);

    private IReadOnlyList<Dot> Thin(IReadOnlyList<Dot> dots) => ByWeeks ? Weeks.Of(dots) : dots;
}

/// <summary>What a trend has at hand, and what it compares with.</summary>
/// <param name="Areas">Whether the three areas are known.</param>
/// <param name="UsualBeforeLatest">Whether "usual" is what it was before the latest check-in, on whatever day that was; else what it is today.</param>
public sealed record TrendParts(bool Areas, bool UsualBeforeLatest)
{
    /// <summary>A person's own journal: everything, as of today.</summary>
    public static TrendParts Own { get; } = new(Areas: true, UsualBeforeLatest: false);
}

/// <summary>One domain's small chart.</summary>
public sealed record Area(Domain Domain, IReadOnlyList<Dot> Dots, Usual Usual);
