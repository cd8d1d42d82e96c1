using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>
/// The furthest rung of the source's ladder touched in a week, shown as "signs the source lists in this order": research on a
/// similar list (Miller and Harris 2000) found no fixed order.
/// </summary>
/// <param name="Rung">1 (earliest) to 8 (latest).</param>
/// <param name="Item">The sign.</param>
/// <param name="Answer">The person's own answer.</param>
/// <param name="Day">When it was given, the latest time.</param>
public sealed record Ladder(int Rung, Item Item, Option Answer, DateOnly Day)
{
    /// <summary>It looks back this many days, today among them.</summary>
    public const int Days = 7;

    /// <summary>The furthest rung up to today; null when none was touched. Of several on one rung, the latest.</summary>
    /// <param name="kept">Check-ins, in any order.</param>
    /// <param name="today">The person's own day; later check-ins are not read.</param>
    public static Ladder? Of(IEnumerable<DatedSheet> kept, DateOnly today) =>
        kept.Where(sheet => sheet.Day > today.AddDays(-Days) && sheet.Day <= today)
            .SelectMany(sheet => Touched(sheet))
            .OrderBy(touched => touched.Rung)
            .ThenBy(touched => touched.Day)
            .LastOrDefault();

    private static IEnumerable<Ladder> Touched(DatedSheet kept)
    {
        for (var i = 0; i < kept.Sheet.Instrument.Items.Count; i++)
        {
            var item = kept.Sheet.Instrument.Items[i];
            if (item.Rung is { } rung && kept.Sheet.Answer(i) is { Points: > 0 } answer)
            {
                yield return new(rung, item, answer, kept.Day);
            }
        }
    }
}
