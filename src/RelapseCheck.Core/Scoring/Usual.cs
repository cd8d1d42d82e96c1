namespace RelapseCheck.Core.Scoring;

/// <summary>A person's own usual level, shown beside the score and never inside it. Its window and counts are judgements.</summary>
/// <param name="Count">How many earlier check-ins it rests on, at most <see cref="Most"/>.</param>
/// <param name="Middle">Their median, 0 to 100; null when there are none.</param>
/// <param name="Spread">1.4826 x their median absolute deviation, at least <see cref="LeastSpread"/> points.</param>
public sealed record Usual(int Count, double? Middle, double Spread)
{
    /// <summary>It looks back this many days.</summary>
    public const int Days = 42;

    /// <summary>It takes at most this many check-ins, the latest.</summary>
    public const int Most = 14;

    /// <summary>Under this many check-ins it is still learning.</summary>
    public const int Learned = 5;

    /// <summary>Under this many check-ins it is provisional.</summary>
    public const int Settled = 10;

    /// <summary>The smallest spread, in points: below it, differences are noise.</summary>
    public const double LeastSpread = 5;

    /// <summary>How many spreads the usual range reaches to each side.</summary>
    public const double Reach = 2;

    /// <summary>Makes the median absolute deviation comparable with a standard deviation of normal data (Rousseeuw and Croux 1993).</summary>
    public const double Consistency = 1.4826;

    /// <summary>How far it may be relied on.</summary>
    public UsualState State => Count < Learned ? UsualState.Learning : Count < Settled ? UsualState.Provisional : UsualState.Known;

    /// <summary>The lower end of the usual range, at least 0; null while learning.</summary>
    public double? Low => State == UsualState.Learning ? null : Math.Max(0, Middle!.Value - (Reach * Spread));

    /// <summary>The upper end of the usual range, at most 100; null while learning.</summary>
    public double? High => State == UsualState.Learning ? null : Math.Min(100, Middle!.Value + (Reach * Spread));

    /// <summary>"Higher than usual for you": above the usual range; never while learning.</summary>
    public bool IsHigher(double point) => point > High;

    /// <summary>"Lower than usual for you": below the usual range; never while learning.</summary>
    public bool IsLower(double point) => point < Low;

    /// <summary>The usual level before a check-in of today.</summary>
    /// <param name="history">Earlier check-ins that may be compared, in any order of days; those of one day in their order.</param>
    /// <param name="today">The person's own day; later levels are not read.</param>
    public static Usual Of(IReadOnlyList<Level> history, DateOnly today)
    {
        double[] points =
        [
            .. history.Where(level => level.Day >= today.AddDays(-Days) && level.Day <= today)
                .OrderBy(level => level.Day)
                .TakeLast(Most)
                .Select(level => level.Point),
        ];
        if (points.Length == 0)
        {
            return new(0, null, LeastSpread);
        }

        var middle = Median.Of(points);
        var deviation = Median.Of([.. points.Select(point => Math.Abs(point - middle))]);
        return new(points.Length, middle, Math.Max(LeastSpread, Consistency * deviation));
    }
}

/// <summary>How far the usual level may be relied on.</summary>
public enum UsualState
{
    /// <summary>"Still learning you": nothing is compared.</summary>
    Learning,

    /// <summary>Few check-ins: shown as provisional.</summary>
    Provisional,

    /// <summary>Enough check-ins.</summary>
    Known,
}
