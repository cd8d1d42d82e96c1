namespace RelapseCheck.Web.Features.Trends.Chart;

/// <summary>One bar of a small chart.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Value">How high the bar is.</param>
/// <param name="Reach">How high it could have been: what was in sight, or the upper end of a range.</param>
public sealed record Bar(DateOnly Day, int Value, int Reach);
