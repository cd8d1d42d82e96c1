using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Cli.Points;

/// <summary>
/// Small whole points for each answer: from 0, never falling from one answer to the next, and at most so many. From those of the questionnaire on, one
/// answer or an answer and all after it moves up or down by a point while the areas of all and of abstinent weeks together grow. Answers that
/// the questionnaire gives the same points (kept, and none due) keep the same, and an answer with points keeps at least one: 0 means no risk,
/// and safety rules ask for more than that.
/// </summary>
/// <param name="levels">The cohort; the most points of each item are those its questionnaire gives it.</param>
internal sealed class PointSearch(Levels levels)
{
    // A tenth of the last place that is reported; without it the search would follow noise in the fifth.
    private const double LeastGain = 1e-5;
    private const int MostSweeps = 25;

    /// <summary>The points found on some rows.</summary>
    public int[][] Fit(int[] rows)
    {
        var abstinent = Array.FindAll(rows, row => levels.Abstinent[row]);
        var points = Start();
        var best = Gain(points, rows, abstinent);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var before = best;
            foreach (var (item, moved) in points.SelectMany((_, item) => Moves(points[item].Length).Select(move => (item, move))).ToArray())
            {
                var kept = points[item];
                points[item] = moved(kept);
                var gain = Allowed(points[item], levels.Items[item]) ? Gain(points, rows, abstinent) : 0;
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

    private static bool Allowed(int[] points, Item item)
    {
        var options = item.Options;
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i] < points[i - 1] || (options[i].Points == options[i - 1].Points && points[i] != points[i - 1]) || (options[i].Points > 0 && points[i] == 0))
            {
                return false;
            }
        }

        return points[0] == 0 && points[^1] >= 1 && points[^1] <= item.Maximum;
    }

    // Each run of answers one point up and one down; the first answer stays at 0.
    private static IEnumerable<Func<int[], int[]>> Moves(int answers) =>
        from at in Enumerable.Range(1, answers - 1)
        from step in new[] { 1, -1 }
        from last in Enumerable.Range(at + 1, answers - at)
        select (Func<int[], int[]>)(points => [.. points.Select((own, i) => i >= at && i < last ? own + step : own)]);

    private double Gain(int[][] points, int[] rows, int[] abstinent) => levels.Area(points, rows) + levels.Area(points, abstinent);

    private int[][] Start() => [.. levels.Items.Select(item => item.Options.Select(option => option.Points).ToArray())];
}
