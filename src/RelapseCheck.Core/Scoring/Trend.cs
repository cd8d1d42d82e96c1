namespace RelapseCheck.Core.Scoring;

/// <summary>The direction of four weeks: rising or falling only when the slope is large enough to matter and unlikely to be chance.</summary>
/// <param name="Days">The days with a check-in that it rests on.</param>
/// <param name="PointsPerWeek">Theil-Sen slope: the median of the slopes between any two days; null under <see cref="Least"/> days.</param>
/// <param name="Chance">Exact two-sided Mann-Kendall p; null under <see cref="Least"/> days.</param>
public sealed record Trend(int Days, double? PointsPerWeek, double? Chance)
{
    /// <summary>It looks back this many days, today among them (a judgement).</summary>
    public const int Window = 28;

    /// <summary>The fewest days with a check-in (a judgement; under five no order reaches p below 0.05).</summary>
    public const int Least = 5;

    /// <summary>The smallest slope named, in points a week (a judgement).</summary>
    public const double LeastSlope = 5;

    /// <summary>The largest p at which a direction is named (a judgement, exclusive).</summary>
    public const double MostChance = 0.1;

    /// <summary>Rising, falling, or neither.</summary>
    public Direction Direction => (PointsPerWeek, Chance) switch
    {
        ( >= LeastSlope, < MostChance) => Direction.Rising,
        ( <= -LeastSlope, < MostChance) => Direction.Falling,
        (null, _) => Direction.NotKnown,
        _ => Direction.Steady,
    };

    /// <summary>The direction up to today. Of several check-ins on a day the last counts (a judgement); missing days are not filled in.</summary>
    /// <param name="levels">Check-ins that may be compared, in any order of days; those of one day in their order.</param>
    /// <param name="today">The person's own day; later levels are not read.</param>
    public static Trend Of(IReadOnlyList<Level> levels, DateOnly today)
    {
        var days = Last(levels, today);
        return days.Length < Least ? new(days.Length, null, null) : new(days.Length, Slope(days), MannKendall.Chance([.. days.Select(level => level.Point)]));
    }

    /// <summary>The <see cref="Direction"/> of <see cref="Of"/> alone: the costly chance is worked out only where the slope is large enough to matter.</summary>
    /// <param name="levels">As for <see cref="Of"/>.</param>
    /// <param name="today">As for <see cref="Of"/>.</param>
    public static Direction DirectionOf(IReadOnlyList<Level> levels, DateOnly today)
    {
        var days = Last(levels, today);
        return days.Length < Least ? Direction.NotKnown : Math.Abs(Slope(days)) < LeastSlope ? Direction.Steady : Of(levels, today).Direction;
    }

    private static Level[] Last(IReadOnlyList<Level> levels, DateOnly today) =>
    [
        .. levels.Where(level => level.Day > today.AddDays(-Window) && level.Day <= today)
            .GroupBy(level => level.Day)
            .Select(day => day.Last())
            .OrderBy(level => level.Day),
    ];

    private static double Slope(Level[] days)
    {
        var slopes = new List<double>(days.Length * (days.Length - 1) / 2);
        for (var i = 0; i < days.Length; i++)
        {
            for (var j = i + 1; j < days.Length; j++)
            {
                slopes.Add((days[j].Point - days[i].Point) / (days[j].Day.DayNumber - days[i].Day.DayNumber));
            }
        }

        return 7 * Median.Of([.. slopes]);
    }
}

/// <summary>Which way the level moves.</summary>
public enum Direction
{
    /// <summary>Too few check-ins to tell.</summary>
    NotKnown,

    /// <summary>Neither rising nor falling.</summary>
    Steady,

    /// <summary>Rising: more signs.</summary>
    Rising,

    /// <summary>Falling: fewer signs.</summary>
    Falling,
}
