using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Observing;

/// <summary>What changed from one observation to the next, only where both times could see. A sign that one of them left out, or could not see, is in none of the lists.</summary>
/// <param name="New">Seen now, and not seen the time before.</param>
/// <param name="Still">Seen both times.</param>
/// <param name="NoLonger">Seen the time before, and not seen now.</param>
public sealed record SightChange(IReadOnlyList<Item> New, IReadOnlyList<Item> Still, IReadOnlyList<Item> NoLonger)
{
    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => New.Count + Still.Count + NoLonger.Count == 0;

    /// <summary>Compares two observations.</summary>
    public static SightChange Between(Observation before, Observation now)
    {
        return new(Those(Sight.NotSeen, Sight.Seen), Those(Sight.Seen, Sight.Seen), Those(Sight.Seen, Sight.NotSeen));

        IReadOnlyList<Item> Those(Sight then, Sight today) => [.. now.Signs.Where(sign => before.Of(sign.Id) == then && now.Of(sign.Id) == today)];
    }
}
