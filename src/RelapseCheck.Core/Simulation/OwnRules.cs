using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Simulation;

/// <summary>The days on which each rule about a person's own level holds.</summary>
/// <param name="Above">Above the usual range.</param>
/// <param name="Rising">The direction is rising.</param>
/// <param name="Relief">Craving that is usually strong is at its lowest.</param>
/// <param name="Silent">A silence that is long for this person.</param>
public sealed record OwnFlags(bool[] Above, bool[] Rising, bool[] Relief, bool[] Silent)
{
    /// <summary>Days on which any of them holds.</summary>
    public bool[] Any { get; } = [.. Above.Select((above, day) => above || Rising[day] || Relief[day] || Silent[day])];
}

/// <summary>
/// The rules about a person's own level with constants that can be changed. With the shipped ones they say what <see cref="Usual"/>,
/// <see cref="Trend"/>, <see cref="SuddenRelief"/> and <see cref="Silence"/> say; a test holds them together.
/// </summary>
public static class OwnRules
{
    /// <summary>Applies all rules to every day of a track.</summary>
    public static OwnFlags Of(DailyTrack track, OwnConstants constants)
    {
        var (above, rising) = (Above(track, constants), Rising(track, constants));
        return new(above, rising, Relief(track, constants), Silent(track, constants, above, rising));
    }

    /// <summary>Days above the usual range.</summary>
    public static bool[] Above(DailyTrack track, OwnConstants constants) =>
        Each(track, day => double.IsFinite(track.Points[day]) && IsAbove(track.Points, day, constants));

    /// <summary>Days with a rising direction.</summary>
    public static bool[] Rising(DailyTrack track, OwnConstants constants) =>
        Each(track, day => double.IsFinite(track.Points[day]) && IsRising(track.Points, day, constants));

    /// <summary>Days of sudden relief.</summary>
    public static bool[] Relief(DailyTrack track, OwnConstants constants) =>
        Each(track, day => track.Cravings[day] == 0 && IsUsuallyStrong(track.Cravings, day, constants));

    /// <summary>Days of a long silence; sooner after worsening, which the two other rules tell.</summary>
    public static bool[] Silent(DailyTrack track, OwnConstants constants, bool[] above, bool[] rising)
    {
        var worse = false;
        return Each(track, day =>
        {
            worse = track.Wrote[day] ? above[day] || rising[day] : worse;
            return !track.Wrote[day] && IsLong(track.Wrote, day, worse, constants);
        });
    }

    private static bool[] Each(DailyTrack track, Func<int, bool> holds)
    {
        var days = new bool[track.Points.Length];
        for (var day = 0; day < days.Length; day++)
        {
            days[day] = holds(day);
        }

        return days;
    }

    private static bool IsAbove(double[] points, int day, OwnConstants constants)
    {
        Span<double> earlier = stackalloc double[constants.Most];
        var count = Earlier(points, day, constants, earlier);
        if (count < Usual.Learned)
        {
            return false;
        }

        var middle = Median.Of(earlier[..count]);
        for (var i = 0; i < count; i++)
        {
            earlier[i] = Math.Abs(earlier[i] - middle);
        }

        var spread = Math.Max(constants.LeastSpread, Usual.Consistency * Median.Of(earlier[..count]));
        return points[day] > Math.Min(100, middle + (constants.Reach * spread));
    }

    private static bool IsRising(double[] points, int day, OwnConstants constants)
    {
        Span<(int Day, double Point)> kept = stackalloc (int, double)[Trend.Window];
        var count = 0;
        for (var at = Math.Max(0, day - Trend.Window + 1); at <= day; at++)
        {
            if (double.IsFinite(points[at]))
            {
                kept[count++] = (at, points[at]);
            }
        }

        if (count < Trend.Least)
        {
            return false;
        }

        Span<double> slopes = stackalloc double[count * (count - 1) / 2];
        var (made, steep) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                var slope = (kept[j].Point - kept[i].Point) / (kept[j].Day - kept[i].Day);
                slopes[made++] = slope;
                steep += 7 * slope >= constants.LeastSlope ? 1 : 0;
            }
        }

        // With fewer than half of the slopes steep enough the median cannot be: most days end here, without sorting.
        return 2 * steep >= made && 7 * Median.Of(slopes) >= constants.LeastSlope && MannKendall.Chance([.. kept[..count].ToArray().Select(x => x.Point)]) < constants.MostChance;
    }

    private static bool IsUsuallyStrong(double[] cravings, int day, OwnConstants constants)
    {
        Span<double> earlier = stackalloc double[constants.Most];
        var count = Earlier(cravings, day, constants, earlier);
        return count >= Usual.Learned && Median.Of(earlier[..count]) > 0.5;
    }

    private static bool IsLong(bool[] wrote, int day, bool worse, OwnConstants constants)
    {
        Span<double> gaps = stackalloc double[constants.Most];
        var (count, last, first) = (0, -1, -1);
        for (var at = day - 1; at >= 0 && count < constants.Most; at--)
        {
            if (wrote[at])
            {
                last = last < 0 ? at : last;
                if (first >= 0)
                {
                    gaps[count++] = first - at;
                }

                first = at;
            }
        }

        if (last < 0 || count + 1 < Usual.Learned)
        {
            return false;
        }

        var (times, least) = worse ? (Silence.TimesAfterWorsening, Silence.LeastDaysAfterWorsening) : (constants.Times, constants.LeastGap);
        return day - last >= times * Median.Of(gaps[..count]) && day - last >= least;
    }

    private static int Earlier(double[] values, int day, OwnConstants constants, Span<double> earlier)
    {
        var count = 0;
        for (var at = day - 1; at >= Math.Max(0, day - constants.Days) && count < constants.Most; at--)
        {
            if (double.IsFinite(values[at]))
            {
                earlier[count++] = values[at];
            }
        }

        return count;
    }
}
