namespace RelapseCheck.Web.Features.Trends.Chart;

/// <summary>Thins a long chart to one value a week: the middle score, from the lowest to the highest of the week.</summary>
public static class Weeks
{
    /// <summary>A span of more days than this is shown by weeks: a phone has no room for more dots (a judgement).</summary>
    public const int FromDays = 120;

    /// <summary>One dot for each week with a check-in, weeks starting on Monday.</summary>
    /// <param name="dots">Check-ins, oldest first.</param>
    public static IReadOnlyList<Dot> Of(IEnumerable<Dot> dots) =>
        [.. dots.GroupBy(dot => Monday(dot.Day)).Select(week => OfOne(week.Key, [.. week]))];

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static Dot OfOne(DateOnly monday, IReadOnlyList<Dot> week)
    {
        var rated = week.Where(dot => dot.Point is not null).OrderBy(dot => dot.Point).ToList();
        if (rated.Count == 0)
        {
            return week[^1] with { Day = monday, Low = week.Min(dot => dot.Low), High = week.Max(dot => dot.High), CheckIns = week.Count };
        }

        // Of an even number the higher of the two in the middle: a week is never shown calmer than it was.
        var middle = rated[rated.Count / 2];
        return middle with { Day = monday, Low = rated[0].Point!.Value, High = rated[^1].Point!.Value, CheckIns = week.Count };
    }
}
