namespace RelapseCheck.Core.Scoring;

/// <summary>The middle value; of an even count, the mean of the two in the middle.</summary>
public static class Median
{
    /// <summary>The median of at least one value.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static double Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("no values", nameof(values));
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
