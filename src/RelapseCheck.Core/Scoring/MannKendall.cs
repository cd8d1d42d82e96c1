namespace RelapseCheck.Core.Scoring;

/// <summary>
/// The Mann-Kendall test for a trend (Mann 1945, Kendall 1975), exact, ties among the values included: how often a shuffled
/// series of the same values would have a sum of signs at least as far from zero.
/// </summary>
public static class MannKendall
{
    /// <summary>The exact two-sided p of values in their order of time, in (0, 1]; 1 for fewer than two values.</summary>
    public static double Chance(ReadOnlySpan<double> values)
    {
        var (sum, untied) = (0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                var sign = values[j].CompareTo(values[i]);
                sum += sign;
                untied += Math.Abs(sign);
            }
        }

        var chance = 0.0;
        var shares = Inversions(values);
        for (var inversions = 0; inversions < shares.Length; inversions++)
        {
            chance += Math.Abs(untied - (2 * inversions)) >= Math.Abs(sum) ? shares[inversions] : 0;
        }

        return Math.Min(1, chance);
    }

    /// <summary>
    /// The share of all orders of the values that have 0, 1, 2 … inversions: adding a group of k equal values to n others spreads
    /// the inversions as the Gaussian binomial of n + k over k (MacMahon 1915), built from sums alone so that nothing cancels.
    /// </summary>
    private static double[] Inversions(ReadOnlySpan<double> values)
    {
        double[] shares = [1];
        var before = 0;
        foreach (var group in values.ToArray().CountBy(value => value).OrderBy(group => group.Key))
        {
            shares = Product(shares, Between(before, group.Value));
            before += group.Value;
        }

        return shares;
    }

    private static double[] Between(int others, int equal)
    {
        // rows[k] holds the shares for k equal values among the others counted so far; the last value of the order is one or the other.
        var rows = new double[equal + 1][];
        Array.Fill(rows, [1]);
        for (var n = 1; n <= others; n++)
        {
            for (var k = 1; k <= equal; k++)
            {
                var next = new double[(n * k) + 1];
                Add(next, rows[k], k, (double)n / (n + k));
                Add(next, rows[k - 1], 0, (double)k / (n + k));
                rows[k] = next;
            }
        }

        return rows[equal];
    }

    private static void Add(double[] sum, double[] part, int shift, double share)
    {
        for (var i = 0; i < part.Length; i++)
        {
            sum[i + shift] += share * part[i];
        }
    }

    private static double[] Product(double[] one, double[] other)
    {
        var product = new double[one.Length + other.Length - 1];
        for (var i = 0; i < one.Length; i++)
        {
            Add(product, other, i, one[i]);
        }

        return product;
    }
}
