using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Cli.Points;

/// <summary>
/// Which points a search may give: from 0, never falling from one answer to the next, at most so many an item. The item that may have most has just that
/// many: only the ratios matter, so one of them sets the scale. An answer that no week gives keeps its points. In an item that is not set
/// free, answers of equal points (kept, and none due) stay equal. What <see cref="Meanings"/> reads in the points stays as it is.
/// </summary>
internal sealed class PointRules
{
    private readonly int[][] _now;
    private readonly int[] _most;
    private readonly bool[] _free;
    private readonly bool[][] _given;
    private readonly (Func<int[], bool[]> Read, bool[] Now)[][] _meanings;

    /// <summary>The rules of a cohort's items.</summary>
    /// <param name="levels">The cohort.</param>
    /// <param name="instrument">The questionnaire.</param>
    /// <param name="free">Items whose points are looked for anew, with the most they may have; the others keep their most.</param>
    public PointRules(Levels levels, Instrument instrument, IReadOnlyDictionary<string, int> free)
    {
        _now = [.. levels.Items.Select(item => item.Options.Select(option => option.Points).ToArray())];
        _most = [.. levels.Items.Select(item => free.GetValueOrDefault(item.Id, item.Maximum))];
        _free = [.. levels.Items.Select(item => free.ContainsKey(item.Id))];
        _given = [.. levels.Items.Select((item, at) => item.Options.Select((_, answer) => levels.Count(at, answer).Weeks > 0).ToArray())];
        _meanings = [.. levels.Items.Select((item, at) => Meanings.Of(item, instrument).Select(read => (read, read(_now[at]))).ToArray())];
    }

    /// <summary>Whether an item may have these points.</summary>
    public bool Allow(int[] points, int item)
    {
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i] < points[i - 1] || (Tied(item, i) && points[i] != points[i - 1]) || (!_given[item][i] && points[i] != _now[item][i]))
            {
                return false;
            }
        }

        return points[0] == 0 && points[^1] >= 1 && points[^1] <= _most[item]
            && (_most[item] < _most.Max() || points[^1] == _most[item])
            && Array.TrueForAll(_meanings[item], meaning => meaning.Read(points).AsSpan().SequenceEqual(meaning.Now));
    }

    /// <summary>A regression's weights as whole points: the item with the largest weight gets its most, the others in ratio; an item that would break a rule keeps its points.</summary>
    public int[][] Rounded(double[][] weights)
    {
        var heaviest = Enumerable.Range(0, weights.Length).MaxBy(item => weights[item].Max());
        var unit = Math.Max(weights[heaviest].Max() / _most[heaviest], 1e-9);
        return [.. weights.Select((_, item) => Rounded(weights[item], item, unit))];
    }

    private int[] Rounded(double[] weights, int item, double unit)
    {
        var points = new int[weights.Length];
        for (var i = 1; i < points.Length; i++)
        {
            points[i] = !_given[item][i] ? _now[item][i]
                : Tied(item, i) ? points[i - 1]
                : Math.Clamp((int)Math.Round(weights[i] / unit), points[i - 1], Math.Max(points[i - 1], _most[item]));
        }

        return Allow(points, item) ? points : [.. _now[item]];
    }

    private bool Tied(int item, int answer) => !_free[item] && _now[item][answer] == _now[item][answer - 1];
}
