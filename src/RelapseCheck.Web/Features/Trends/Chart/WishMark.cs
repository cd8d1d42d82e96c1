using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Trends.Chart;

/// <summary>The wishes to use that were marked on one day, or in one week, of the chart.</summary>
/// <param name="Day">The day, or the week's Monday.</param>
/// <param name="Count">How many.</param>
/// <param name="Strongest">The strongest, 0 to 10.</param>
public sealed record WishMark(DateOnly Day, int Count, int Strongest)
{
    // The tallest mark fills this much of the chart's height, in percent (a judgement: it stays below most lines).
    private const double Tallest = 16;

    /// <summary>How much of the chart's height it fills, in percent; the weakest still shows.</summary>
    public double Height => Tallest * (Strongest + 1) / (CravingLog.Strongest + 1);

    /// <summary>One mark for each day, or week, with a wish, oldest first.</summary>
    public static IReadOnlyList<WishMark> Of(IEnumerable<DayPage> days, DaySpan span, bool byWeeks) =>
    [
        .. days.Where(day => span.Holds(day.Day) && day.Cravings.Count > 0)
            .GroupBy(day => byWeeks ? Weeks.Monday(day.Day) : day.Day, day => day.Cravings)
            .Select(group => new WishMark(group.Key, group.Sum(logs => logs.Count), group.Max(logs => logs.Max(log => log.Strength)))),
    ];
}
