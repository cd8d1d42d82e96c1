using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Points;

/// <summary>
/// What other parts of the product read in an item's points: whether an answer is above 0, at the worst, or at the two worst. A search must not
/// change whom a follow-up or a safety rule reaches, nor which answer touches a rung of the ladder.
/// </summary>
internal static class Meanings
{
    /// <summary>The readings of an item by its questionnaire's conditions, the safety rules and the ladder: points of all answers to who it holds for.</summary>
    public static IReadOnlyList<Func<int[], bool[]>> Of(Item item, Instrument instrument)
    {
        var conditions = instrument.FollowUps.Select(followUp => followUp.When)
            .Concat(instrument.Items.Select(other => other.AppliesUnless))
            .Concat(SafetyRules.Shipped.All.Select(rule => rule.When))
            .OfType<Condition>()
            .SelectMany(Parts)
            .ToArray();
        var readings = new List<Func<int[], bool[]>>();
        if (item.Rung is not null || conditions.OfType<Condition.Above>().Any(above => above.Item == item.Id))
        {
            readings.Add(Above);
        }

        if (conditions.OfType<Condition.Worst>().Any(worst => worst.Item == item.Id))
        {
            readings.Add(points => AtLeast(points, points.Max()));
        }

        if (conditions.OfType<Condition.TwoWorst>().Any(worst => worst.Item == item.Id))
        {
            readings.Add(points => AtLeast(points, points.OrderDescending().ElementAt(1)));
        }

        return readings;
    }

    private static bool[] Above(int[] points) => Array.ConvertAll(points, own => own > 0);

    private static bool[] AtLeast(int[] points, int least) => Array.ConvertAll(points, own => own > 0 && own >= least);

    private static IEnumerable<Condition> Parts(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(Parts),
        Condition.Any any => any.Parts.SelectMany(Parts),
        _ => [condition],
    };
}
