using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Simulation;

/// <summary>The constants of the rules about a person's own level, so that others can be tried on simulated days.</summary>
/// <param name="Most">Check-ins that the usual level rests on.</param>
/// <param name="Days">Days it looks back.</param>
/// <param name="LeastSpread">The smallest spread, in points.</param>
/// <param name="Reach">Spreads that the usual range reaches.</param>
/// <param name="LeastSlope">The smallest slope named, in points a week.</param>
/// <param name="MostChance">The largest Mann-Kendall p, exclusive.</param>
/// <param name="Times">A long silence, in usual gaps.</param>
/// <param name="LeastGap">A long silence, in days at least.</param>
public sealed record OwnConstants(int Most, int Days, double LeastSpread, double Reach, double LeastSlope, double MostChance, double Times, int LeastGap)
{
    /// <summary>Those of the product.</summary>
    public static OwnConstants Shipped { get; } =
        new(Usual.Most, Usual.Days, Usual.LeastSpread, Usual.Reach, Trend.LeastSlope, Trend.MostChance, Silence.Times, Silence.LeastDays);
}
