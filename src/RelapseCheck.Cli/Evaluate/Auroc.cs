namespace RelapseCheck.Cli.Evaluate;

/// <summary>
/// Area under the receiver operating characteristic: the chance that a week followed by use scored above one that was not,
/// ties counting half (Hanley and McNeil, Radiology 1982;143:29-36). 0.5 is no better than chance, 1 is perfect.
/// </summary>
internal static class Auroc
{
    /// <summary>The area for scores and outcomes of equal length, or null without both outcomes.</summary>
    public static double? Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes) => Of(Ranks.Of(scores), outcomes, null);

    /// <summary>The area from ranked scores, each row counted <paramref name="weights"/> times (null: once).</summary>
    public static double? Of(Ranks ranks, ReadOnlySpan<bool> outcomes, ReadOnlySpan<int> weights)
    {
        Span<long> events = new long[ranks.Levels];
        Span<long> others = new long[ranks.Levels];
        for (var i = 0; i < outcomes.Length; i++)
        {
            (outcomes[i] ? events : others)[ranks.LevelOf[i]] += weights.IsEmpty ? 1 : weights[i];
        }

        double below = 0, won = 0, allEvents = 0;
        for (var level = 0; level < ranks.Levels; level++)
        {
            won += events[level] * (below + (others[level] / 2.0));
            below += others[level];
            allEvents += events[level];
        }

        return allEvents > 0 && below > 0 ? won / (allEvents * below) : null;
    }
}

/// <summary>Scores turned into levels from the lowest, equal scores sharing one: a resampled area then needs no sorting.</summary>
internal sealed record Ranks(int[] LevelOf, int Levels)
{
    /// <summary>The levels of the scores.</summary>
    public static Ranks Of(ReadOnlySpan<double> scores)
    {
        var sorted = scores.ToArray();
        Array.Sort(sorted);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[count - 1])
            {
                sorted[count++] = sorted[i];
            }
        }

        var levels = new int[scores.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = Array.BinarySearch(sorted, 0, count, scores[i]);
        }

        return new(levels, count);
    }
}
