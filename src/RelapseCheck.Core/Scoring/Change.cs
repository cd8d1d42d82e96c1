using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>One answer that adds more or fewer points than last time.</summary>
/// <param name="Item">The item, as it is asked now.</param>
/// <param name="Before">The answer of last time.</param>
/// <param name="Now">The answer of this time.</param>
public sealed record Change(Item Item, Option Before, Option Now)
{
    /// <summary>How many points more (above 0) or fewer (below 0).</summary>
    public int Difference => Now.Points - Before.Points;

    /// <summary>Every item answered both times with other points, the largest difference first, more before fewer, then in the order asked.</summary>
    internal static IReadOnlyList<Change> Between(AnswerSheet before, AnswerSheet now)
    {
        var changes = new List<Change>();
        for (var i = 0; i < now.Instrument.Items.Count; i++)
        {
            var item = now.Instrument.Items[i];
            var at = before.Find(item.Id);
            if (at >= 0
                && now.Answer(i) is { } later
                && before.Answer(at) is { } earlier
                && later.Points != earlier.Points
                && IsSame(item, before.Instrument.Items[at]))
            {
                changes.Add(new(item, earlier, later));
            }
        }

        return [.. changes.OrderByDescending(change => Math.Abs(change.Difference)).ThenByDescending(change => change.Difference)];
    }

    /// <summary>Whether two versions of an item have the same options with the same points.</summary>
    private static bool IsSame(Item one, Item other) =>
        ReferenceEquals(one, other)
        || one.Options.Select(option => (option.Code, option.Points)).SequenceEqual(other.Options.Select(option => (option.Code, option.Points)));
}
