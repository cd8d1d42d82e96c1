namespace RelapseCheck.Core.Scoring.Patterns;

/// <summary>
/// How far each value lies above or below a straight line through the days around it. A slow rise or fall, which any journal has,
/// is gone then; what comes and goes from day to day stays.
/// </summary>
public static class LocalLevel
{
    /// <summary>Days to each side: three weeks in all, so that every weekday counts alike in the line (a judgement).</summary>
    public const int Reach = 10;

    /// <summary>The differences, in the order of the values.</summary>
    /// <param name="days">Day numbers, rising.</param>
    /// <param name="values">The value of each day.</param>
    public static double[] Differences(IReadOnlyList<int> days, IReadOnlyList<double> values)
    {
        var differences = new double[values.Count];
        var (from, to) = (0, 0);
        for (var at = 0; at < values.Count; at++)
        {
            while (days[from] < days[at] - Reach)
            {
                from++;
            }

            while (to < values.Count && days[to] <= days[at] + Reach)
            {
                to++;
            }

            differences[at] = values[at] - Line(days, values, from, to, days[at]);
        }

        return differences;
    }

    // The least-squares line of the days from..to, at one of them.
    private static double Line(IReadOnlyList<int> days, IReadOnlyList<double> values, int from, int to, int day)
    {
        double n = to - from, sumDay = 0, sumValue = 0, squares = 0, products = 0;
        for (var i = from; i < to; i++)
        {
            var x = days[i] - day;
            sumDay += x;
            sumValue += values[i];
            squares += x * x;
            products += x * values[i];
        }

        var spread = squares - (sumDay * sumDay / n);
        var slope = spread > 0 ? (products - (sumDay * sumValue / n)) / spread : 0;
        return (sumValue - (slope * sumDay)) / n;
    }
}
