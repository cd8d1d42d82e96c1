namespace RelapseCheck.Core.Scoring.Patterns;

/// <summary>One kind of day set against the others: which one stands apart most, by how much, and how often chance would do as well.</summary>
/// <param name="Label">The label that stands apart most; of equal ones the first.</param>
/// <param name="These">Its days.</param>
/// <param name="Others">All other days.</param>
/// <param name="Chance">How often turned values do at least as well, in (0, 1].</param>
public sealed record Setting(int Label, Side These, Side Others, double Chance)
{
    /// <summary>The fewest days on each side (a judgement: on three Sundays anything can happen).</summary>
    public const int LeastDays = 4;

    private const double Same = 1e-9;

    /// <summary>Sets the labels apart; null when there is nothing to compare: too few days, one kind of day only, or always the same value.</summary>
    /// <param name="days">The days, oldest first, each with its value and label.</param>
    /// <param name="count">How many labels there are.</param>
    public static Setting? Of(IReadOnlyList<(DateOnly Day, double Value, int Label)> days, int count)
    {
        var sizes = new int[count];
        foreach (var (_, _, label) in days)
        {
            sizes[label]++;
        }

        if (days.Count < OwnPatterns.Least || days.All(day => day.Value.Equals(days[0].Value)) || !Array.Exists(sizes, size => IsEnough(size, days.Count)))
        {
            return null;
        }

        var labels = days.Select(day => day.Label).ToArray();
        var values = LocalLevel.Differences([.. days.Select(day => day.Day.DayNumber)], [.. days.Select(day => day.Value)]);
        var (sums, total) = (new double[count], values.Sum());
        for (var at = 0; at < values.Length; at++)
        {
            sums[labels[at]] += values[at];
        }

        // Day number 0 is a Monday, so a seventh of it is the calendar week.
        int[][] weeks = [.. Enumerable.Range(0, days.Count).GroupBy(at => days[at].Day.DayNumber / 7).Select(week => week.ToArray())];
        var chance = Turning.Chance(weeks, values, labels, count, turned => Clearest(turned, sizes, total).Clearness);
        var (first, _) = Clearest(sums, sizes, total);

        // Told on the scale of the answers: the mean of all days, and how far each kind of day lies from the days around it.
        var mean = days.Average(day => day.Value);
        var others = days.Count - sizes[first];
        return new(first, new(sizes[first], mean + (sums[first] / sizes[first])), new(others, mean + ((total - sums[first]) / others)), chance);
    }

    // The difference of the two means, in the units in which its noise is the same for few days and many.
    private static (int Label, double Clearness) Clearest(double[] sums, int[] sizes, double total)
    {
        var all = sizes.Sum();
        var best = (Label: 0, Clearness: 0.0);
        for (var label = 0; label < sums.Length; label++)
        {
            if (IsEnough(sizes[label], all))
            {
                var (these, others) = (sizes[label], all - sizes[label]);
                var apart = Math.Abs((sums[label] / these) - ((total - sums[label]) / others)) / Math.Sqrt((1.0 / these) + (1.0 / others));
                best = apart > best.Clearness + Same ? (label, apart) : best;
            }
        }

        return best;
    }

    private static bool IsEnough(int these, int all) => these >= LeastDays && all - these >= LeastDays;
}

/// <summary>The days of one kind.</summary>
/// <param name="Days">How many.</param>
/// <param name="Mean">Their mean, slow ups and downs taken out.</param>
public sealed record Side(int Days, double Mean);
