using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>Why the rating is what it is, in the person's own answers. An answer adds points or adds none; nothing takes off.</summary>
/// <param name="Adding">The items that added most points, most first, at most <see cref="MostAdding"/>.</param>
/// <param name="Protecting">The strongest protections, strongest first, at most <see cref="MostProtecting"/>.</param>
/// <param name="Changes">What changed since last time, largest first; empty when there was no last time.</param>
/// <param name="OtherVersion">Whether the last check-in was of another version: only questions that stayed the same are compared.</param>
public sealed record Reasons(
    IReadOnlyList<Reason> Adding,
    IReadOnlyList<Reason> Protecting,
    IReadOnlyList<Change> Changes,
    bool OtherVersion)
{
    /// <summary>How many adding items are named.</summary>
    public const int MostAdding = 3;

    /// <summary>How many protections are named.</summary>
    public const int MostProtecting = 2;

    /// <summary>The reasons of a sheet, and what changed since an earlier one of the same instrument. Equal ones stand in the order asked.</summary>
    /// <param name="now">The check-in.</param>
    /// <param name="before">The last one of the same instrument, any version; null when there is none.</param>
    /// <exception cref="ArgumentException">The earlier sheet is of another instrument.</exception>
    public static Reasons Of(AnswerSheet now, AnswerSheet? before)
    {
        if (before is not null && before.Instrument.Id != now.Instrument.Id)
        {
            throw new ArgumentException("sheets of two instruments cannot be compared", nameof(before));
        }

        var answered = now.Instrument.Items.Select((item, at) => (Item: item, Answer: now.Answer(at)))
            .Where(pair => pair.Answer is not null)
            .Select(pair => new Reason(pair.Item, pair.Answer!))
            .ToArray();
        return new(
            [.. answered.Where(reason => reason.Answer.Points > 0).OrderByDescending(reason => reason.Answer.Points).Take(MostAdding)],
            [.. answered.Where(reason => reason.Protects).OrderByDescending(reason => reason.Kept).Take(MostProtecting)],
            before is null ? [] : Change.Between(before, now),
            before is not null && before.Instrument.Version != now.Instrument.Version);
    }
}

/// <summary>An item and the person's answer to it.</summary>
public sealed record Reason(Item Item, Option Answer)
{
    // Nothing was due: that adds no points, but nobody kept up with anything either.
    private const string NoneDue = "none-due";

    /// <summary>What a strength keeps of its maximum, in points.</summary>
    public int Kept => Item.Maximum - Answer.Points;

    /// <summary>A strength that keeps more than half of its maximum (a judgement: less is not worth naming as a protection) and was there to keep.</summary>
    public bool Protects => Item.Strength is not null && Answer.Code != NoneDue && 2 * Kept > Item.Maximum;
}
