using System.Globalization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Features.Trends;

/// <summary>One month of check-ins as a calendar, and its neighbours.</summary>
public sealed class MonthView
{
    private readonly Dictionary<DateOnly, KeptScore> _scores;
    private readonly HashSet<DateOnly> _unreadable;
    private readonly DateOnly? _first;
    private readonly DateOnly _today;

    /// <summary>The month of a day; before the first entry and after today there is nothing to see.</summary>
    public MonthView(Series series, DateOnly day, DateOnly today, JournalReading reading)
    {
        var shown = day > today ? today : day;
        Grid = MonthGrid.Of(shown, CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek);
        _scores = series.Kept.Where(entry => entry.Day.Year == shown.Year && entry.Day.Month == shown.Month)
            .GroupBy(entry => entry.Day).ToDictionary(same => same.Key, same => same.Last().CheckIn.Score!);
        (_unreadable, _first, _today) = ([.. reading.Unreadable], reading.Header.FirstDay, today);
        Before = _first < Grid.First ? Grid.First.AddMonths(-1) : null;
        After = Grid.First.AddMonths(1) <= today ? Grid.First.AddMonths(1) : null;
    }

    /// <summary>The days in rows.</summary>
    public MonthGrid Grid { get; }

    /// <summary>The month before, when the journal reaches back so far.</summary>
    public DateOnly? Before { get; }

    /// <summary>The month after, up to the present one.</summary>
    public DateOnly? After { get; }

    /// <summary>How many days have a check-in.</summary>
    public int Days => _scores.Count;

    /// <summary>The day's last rating, or null.</summary>
    public KeptScore? Score(DateOnly day) => _scores.GetValueOrDefault(day);

    /// <summary>Whether the day's page could not be read.</summary>
    public bool IsUnreadable(DateOnly day) => _unreadable.Contains(day);

    /// <summary>Whether a check-in could have been made: between the first entry and today.</summary>
    public bool IsGap(DateOnly day) => day >= _first && day <= _today && !_scores.ContainsKey(day);
}
