namespace RelapseCheck.Core.Scoring.Patterns;

/// <summary>
/// A permutation test that respects time. The values of each calendar week are turned round among that week's days, all weeks apart
/// from each other: neighbours stay neighbours, a good or bad week stays where it is, and only the tie between a day and its label is cut.
/// </summary>
public static class Turning
{
    /// <summary>Up to this many ways of turning are all tried; beyond, as many are drawn (a judgement: the chance is then known to about a third of a percent).</summary>
    public const int Most = 5000;

    // Any fixed number: the same journal must give the same answer each time.
    private const ulong Seed = 14;
    private const double Same = 1e-9;

    /// <summary>How often turned values set some label apart from the rest at least as clearly as the real ones do, in (0, 1].</summary>
    /// <param name="weeks">For each week, its places in the values, in order.</param>
    /// <param name="values">The values.</param>
    /// <param name="labels">A label for each value, from 0.</param>
    /// <param name="clearest">How clearly the clearest label stands apart, given the sum of values for each label.</param>
    /// <param name="count">How many labels there are.</param>
    public static double Chance(IReadOnlyList<int[]> weeks, double[] values, int[] labels, int count, Func<double[], double> clearest)
    {
        var turns = weeks.Select(week => Turns(week, values, labels, count)).ToArray();
        var real = clearest(Sum(turns, new int[turns.Length], count)) - Same;
        var ways = turns.Aggregate(1L, (product, week) => Math.Min(product * week.Length, Most + 1));
        var turn = new int[turns.Length];
        if (ways <= Most)
        {
            var reached = 0;
            do
            {
                reached += clearest(Sum(turns, turn, count)) >= real ? 1 : 0;
            }
            while (Next(turn, turns));
            return (double)reached / ways;
        }

        // The real order counts as one of the draws: a chance is never 0.
        var (draws, hits) = (new Draws(Seed), 1);
        for (var draw = 1; draw < Most; draw++)
        {
            for (var week = 0; week < turn.Length; week++)
            {
                turn[week] = draws.Next(turns[week].Length);
            }

            hits += clearest(Sum(turns, turn, count)) >= real ? 1 : 0;
        }

        return (double)hits / Most;
    }

    // For each way to turn a week: the sum of its values for each label.
    private static double[][] Turns(int[] week, double[] values, int[] labels, int count)
    {
        var turns = new double[week.Length][];
        for (var by = 0; by < week.Length; by++)
        {
            turns[by] = new double[count];
            for (var place = 0; place < week.Length; place++)
            {
                turns[by][labels[week[place]]] += values[week[(place + by) % week.Length]];
            }
        }

        return turns;
    }

    private static double[] Sum(double[][][] turns, int[] turn, int count)
    {
        var sums = new double[count];
        for (var week = 0; week < turns.Length; week++)
        {
            var part = turns[week][turn[week]];
            for (var label = 0; label < count; label++)
            {
                sums[label] += part[label];
            }
        }

        return sums;
    }

    private static bool Next(int[] turn, double[][][] turns)
    {
        for (var week = 0; week < turn.Length; week++)
        {
            if (++turn[week] < turns[week].Length)
            {
                return true;
            }

            turn[week] = 0;
        }

        return false;
    }
}
