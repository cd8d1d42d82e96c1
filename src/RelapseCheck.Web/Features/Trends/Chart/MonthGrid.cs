namespace RelapseCheck.Web.Features.Trends.Chart;

/// <summary>A month as rows of seven days; null where a cell lies outside the month.</summary>
public sealed record MonthGrid(DateOnly First, IReadOnlyList<DayOfWeek> Days, IReadOnlyList<IReadOnlyList<DateOnly?>> Weeks)
{
    /// <summary>The month of a day, its weeks starting where the reader's calendar starts them.</summary>
    public static MonthGrid Of(DateOnly day, DayOfWeek start)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var length = DateTime.DaysInMonth(day.Year, day.Month);
        var ahead = ((int)first.DayOfWeek - (int)start + 7) % 7;
        var weeks = Enumerable.Range(0, (ahead + length + 6) / 7)
            .Select(IReadOnlyList<DateOnly?> (week) => [.. Enumerable.Range(week * 7 - ahead + 1, 7).Select(DateOnly? (date) => date < 1 || date > length ? null : first.AddDays(date - 1))]);
        return new(first, [.. Enumerable.Range(0, 7).Select(at => (DayOfWeek)(((int)start + at) % 7))], [.. weeks]);
    }
}
