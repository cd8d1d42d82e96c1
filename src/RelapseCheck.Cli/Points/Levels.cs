using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Cli.Points;

/// <summary>The weeks of a cohort as the place of each answer among its item's options, in the questionnaire's order from no risk to most.</summary>
internal sealed class Levels
{
    /// <summary>Not asked, or left out: the item leaves the sum.</summary>
    public const int None = -1;

    private readonly int[][] _rows;
    private readonly double[][] _inputs;

    /// <summary>Reads the levels back from the weeks' inputs (one column an answer above the first, and one for none).</summary>
    public Levels(IReadOnlyList<WeekRow> weeks, IReadOnlyList<Item> items)
    {
        Items = items;
        _inputs = [.. weeks.Select(week => week.Inputs)];
        _rows = [.. weeks.Select(week => Of(week.Inputs, items))];
        Followed = [.. weeks.Select(week => week.UsedNext)];
        Abstinent = [.. weeks.Select(week => !week.UsedNow)];
    }

    /// <summary>The items that have a column.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>Whether use followed.</summary>
    public bool[] Followed { get; }

    /// <summary>Whether no use was reported in the week itself.</summary>
    public bool[] Abstinent { get; }

    /// <summary>The scores 100 P / A of some rows under the points of each item's options.</summary>
    public double[] Scores(int[][] points, ReadOnlySpan<int> rows)
    {
        var scores = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var (sum, most) = (0, 0);
            var levels = _rows[rows[i]];
            for (var item = 0; item < levels.Length; item++)
            {
                if (levels[item] != None)
                {
                    sum += points[item][levels[item]];
                    most += points[item][^1];
                }
            }

            scores[i] = most == 0 ? 50 : 100.0 * sum / most;
        }

        return scores;
    }

    /// <summary>The area under the curve of some rows; 0.5 without both outcomes.</summary>
    public double Area(int[][] points, int[] rows) =>
        Auroc.Of(Scores(points, rows), Array.ConvertAll(rows, row => Followed[row])) ?? 0.5;

    /// <summary>How many weeks give this answer, and after how many of them use followed.</summary>
    public (int Weeks, int Followed) Count(int item, int answer)
    {
        var (weeks, followed) = (0, 0);
        for (var i = 0; i < _rows.Length; i++)
        {
            if (_rows[i][item] == answer)
            {
                weeks++;
                followed += Followed[i] ? 1 : 0;
            }
        }

        return (weeks, followed);
    }

    /// <summary>A regression on some rows: for each item the weight of each of its answers, the first 0.</summary>
    public double[][] Weights(int[] rows)
    {
        var fit = Logistic.Fit(Array.ConvertAll(rows, row => _inputs[row]), Array.ConvertAll(rows, row => Followed[row]), Folds.Ridge);
        var at = 0;
        var weights = new double[Items.Count][];
        for (var item = 0; item < weights.Length; item++)
        {
            weights[item] = [0, .. fit.Weights.Skip(at).Take(Items[item].Options.Count - 1)];
            at += Items[item].Options.Count;
        }

        return weights;
    }

    private static int[] Of(double[] inputs, IReadOnlyList<Item> items)
    {
        var levels = new int[items.Count];
        var at = 0;
        for (var item = 0; item < levels.Length; item++)
        {
            var count = items[item].Options.Count;
            var set = Array.IndexOf(inputs, 1, at, count);
            levels[item] = set < 0 ? 0 : set == at + count - 1 ? None : set - at + 1;
            at += count;
        }

        return levels;
    }
}
