namespace RelapseCheck.Cli.Points;

/// <summary>
/// Small whole points for each answer, within <see cref="PointRules"/>. The search starts from a regression's weights, rounded, and then moves one answer
/// or a run of answers up or down by a point while the areas of all and of abstinent weeks together grow.
/// </summary>
/// <param name="levels">The cohort.</param>
/// <param name="rules">Which points are allowed.</param>
internal sealed class PointSearch(Levels levels, PointRules rules)
{
    // A tenth of the last place that is reported; without it the search would follow noise in the fifth.
    private const double LeastGain = 1e-5;
    private const int MostSweeps = 25;

    /// <summary>The points found on some rows.</summary>
    public int[][] Fit(int[] rows)
    {
        var abstinent = Array.FindAll(rows, row => levels.Abstinent[row]);
        var points = rules.Rounded(levels.Weights(rows));
        var best = Gain(points, rows, abstinent);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var before = best;
            foreach (var (item, moved) in points.SelectMany((_, item) => Moves(points[item].Length).Select(move => (item, move))).ToArray())
            {
                var kept = points[item];
                points[item] = moved(kept);
                var gain = rules.Allow(points[item], item) ? Gain(points, rows, abstinent) : 0;
                if (gain > best + LeastGain)
                {
                    best = gain;
                }
                else
                {
                    points[item] = kept;
                }
            }

            if (best.Equals(before))
            {
                break;
            }
        }

        return points;
    }

    // Each run of answers one point up and one down; the first answer stays at 0.
    private static IEnumerable<Func<int[], int[]>> Moves(int answers) =>
        from at in Enumerable.Range(1, answers - 1)
        from step in new[] { 1, -1 }
        from last in Enumerable.Range(at + 1, answers - at)
        select (Func<int[], int[]>)(points => [.. points.Select((own, i) => i >= at && i < last ? own + step : own)]);

    private double Gain(int[][] points, int[] rows, int[] abstinent) => levels.Area(points, rows) + levels.Area(points, abstinent);
}
