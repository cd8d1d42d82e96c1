using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Trends.Chart;

/// <summary>One value on a chart: a check-in, or the check-ins of one week.</summary>
/// <param name="Day">The day, or the Monday of the week.</param>
/// <param name="Point">The score, 0 to 100; null when so much was left out that there is none.</param>
/// <param name="Low">The lower end, 0 to 100.</param>
/// <param name="High">The upper end, 0 to 100.</param>
/// <param name="Score">The rating it comes from: of a week, that of its middle check-in.</param>
/// <param name="CheckIns">How many check-ins it stands for, at least 1.</param>
public sealed record Dot(DateOnly Day, double? Point, double Low, double High, KeptScore Score, int CheckIns = 1)
{
    /// <summary>Whether the ends lie apart enough to be drawn (a judgement: half a point).</summary>
    public bool HasSpan => High - Low >= 0.5;

    /// <summary>The dot of one range of a rating.</summary>
    public static Dot Of(DateOnly day, KeptScore score, KeptRange range) => new(day, range.Point, range.Low, range.High, score);
}
