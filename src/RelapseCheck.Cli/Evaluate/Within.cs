namespace RelapseCheck.Cli.Evaluate;

/// <summary>
/// The area within people: over all pairs of two weeks of one person, one followed by use and one not, how often the first scored higher
/// (ties half). It leaves out the differences between people that lift the overall area.
/// </summary>
internal static class Within
{
    /// <summary>The pooled area with an interval from drawing people again, or null when nobody has both outcomes.</summary>
    public static Figure? Of(double[] scores, bool[] outcomes, int[] person, int draws, ulong seed)
    {
        var people = person.Length == 0 ? 0 : person.Max() + 1;
        var won = new double[people];
        var pairs = new double[people];
        foreach (var weeks in Enumerable.Range(0, scores.Length).GroupBy(i => person[i]))
        {
            var used = weeks.Where(i => outcomes[i]).ToArray();
            foreach (var not in weeks.Where(i => !outcomes[i]))
            {
                foreach (var week in used)
                {
                    pairs[weeks.Key]++;
                    won[weeks.Key] += scores[week] > scores[not] ? 1 : scores[week] == scores[not] ? 0.5 : 0;
                }
            }
        }

        var both = Enumerable.Range(0, people).Where(i => pairs[i] > 0).ToArray();
        return both.Length == 0 ? null : Intervals.ByPerson(
            both.Sum(i => won[i]) / both.Sum(i => pairs[i]),
            [.. Enumerable.Range(0, both.Length)],
            times => Share(both, times, won, pairs),
            draws,
            seed);
    }

    private static double? Share(int[] both, int[] times, double[] won, double[] pairs)
    {
        double sum = 0, of = 0;
        for (var i = 0; i < both.Length; i++)
        {
            sum += times[i] * won[both[i]];
            of += times[i] * pairs[both[i]];
        }

        return of > 0 ? sum / of : null;
    }
}
