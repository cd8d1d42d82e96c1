using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>A figure with its 95% interval.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
internal sealed record Figure(double Value, double Low, double High);

/// <summary>95% intervals.</summary>
internal static class Intervals
{
    /// <summary>The 97.5th percentile of the normal distribution.</summary>
    private const double Z = 1.959964;

    /// <summary>Wilson's score interval of a share (Wilson, J Am Stat Assoc 1927;22:209-212). Null when nothing was counted.</summary>
    public static Figure? Wilson(int events, int of)
    {
        if (of == 0)
        {
            return null;
        }

        double n = of, share = events / n, z2 = Z * Z;
        var middle = (share + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = Z / (1 + (z2 / n)) * Math.Sqrt((share * (1 - share) / n) + (z2 / (4 * n * n)));
        return new(share, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <summary>
    /// The percentile interval of a figure when whole people, not weeks, are drawn again with replacement, since the weeks of one person
    /// resemble each other (Field and Welsh, J R Stat Soc B 2007;69:369-390). Draws that give no figure are left out.
    /// </summary>
    /// <param name="value">The figure on the data as they are.</param>
    /// <param name="person">The person of each row, numbered from 0.</param>
    /// <param name="figure">The figure with each row counted as often as its person was drawn.</param>
    /// <param name="draws">How often, 1,000 by default of the command.</param>
    /// <param name="seed">The seed of the draws.</param>
    public static Figure ByPerson(double value, int[] person, Func<int[], double?> figure, int draws, ulong seed)
    {
        var people = person.Length == 0 ? 0 : person.Max() + 1;
        var found = new double?[draws];
        Parallel.For(0, draws, draw =>
        {
            var random = new Draws(seed + ((ulong)draw * 0x632BE59BD9B4E019));
            var times = new int[people];
            for (var i = 0; i < people; i++)
            {
                times[random.Next(people)]++;
            }

            var weights = new int[person.Length];
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = times[person[i]];
            }

            found[draw] = figure(weights);
        });
        var sorted = found.OfType<double>().Order().ToArray();
        return sorted.Length == 0 ? new(value, double.NaN, double.NaN) : new(value, Quantile(sorted, 0.025), Quantile(sorted, 0.975));
    }

    private static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var low = (int)at;
        return low + 1 < sorted.Length ? sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low])) : sorted[low];
    }
}
