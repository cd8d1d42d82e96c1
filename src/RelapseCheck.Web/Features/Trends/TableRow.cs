using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Features.Trends;

/// <summary>One row of the table beside a chart: a day or a week with a check-in, or a stretch without.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; the same for a single day.</param>
/// <param name="Dot">The value; null for a gap.</param>
/// <param name="Unreadable">Whether the day's page could not be read.</param>
/// <param name="Events">What happened in those days.</param>
/// <param name="Wish">The wishes to use marked in those days, or null.</param>
public sealed record TableRow(DateOnly From, DateOnly To, Dot? Dot, bool Unreadable, IReadOnlyList<JournalEvent> Events, WishMark? Wish)
{
    /// <summary>The rows, newest first. Days without a check-in that follow each other are one row: a gap stays a gap and does not fill the page.</summary>
    public static IReadOnlyList<TableRow> Of(IReadOnlyList<Dot> dots, DaySpan span, int step, IReadOnlyList<DateOnly> unreadable, IReadOnlyList<(DateOnly Day, JournalEvent Event)> events, IReadOnlyList<WishMark> wishes)
    {
        var byDay = dots.ToDictionary(dot => dot.Day);
        var wishByDay = wishes.ToDictionary(wish => wish.Day);
        var lost = unreadable.ToHashSet();
        var happened = events.ToLookup(entry => entry.Day, entry => entry.Event);
        var rows = new List<TableRow>();
        for (var day = span.From; day <= span.To; day = day.AddDays(step))
        {
            var days = Enumerable.Range(0, step).Select(day.AddDays).ToList();
            TableRow row = new(day, days[^1] > span.To ? span.To : days[^1], byDay.GetValueOrDefault(day), days.Exists(lost.Contains), [.. days.SelectMany(each => happened[each])], wishByDay.GetValueOrDefault(day));
            if (rows.Count > 0 && row.IsBlank && rows[^1].IsBlank)
            {
                rows[^1] = rows[^1] with { To = row.To };
            }
            else
            {
                rows.Add(row);
            }
        }

        rows.Reverse();
        return rows;
    }

    private bool IsBlank => Dot is null && !Unreadable && Events.Count == 0 && Wish is null;
}
