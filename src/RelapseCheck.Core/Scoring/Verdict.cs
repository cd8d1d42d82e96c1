using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>What the safety rules say about one sheet.</summary>
/// <param name="Fired">The rules that fired, in their order.</param>
/// <param name="Floor">The highest floor of those; low when none has one.</param>
/// <param name="Ceiling">The highest floor of those and of the rules that what was left out could still fire.</param>
internal readonly record struct Verdict(IReadOnlyList<SafetyRule> Fired, Band Floor, Band Ceiling)
{
    internal static Verdict Of(AnswerSheet sheet, SafetyRules rules)
    {
        List<SafetyRule>? fired = null;
        var (floor, ceiling) = (Band.Low, Band.Low);
        for (var i = 0; i < rules.All.Count; i++)
        {
            var rule = rules.All[i];
            var truth = Truths.Of(rule.When, sheet);
            if (truth == Truth.No)
            {
                continue;
            }

            if (rule.Floor > ceiling)
            {
                ceiling = rule.Floor.Value;
            }

            if (truth == Truth.Yes)
            {
                (fired ??= []).Add(rule);
                floor = rule.Floor > floor ? rule.Floor.Value : floor;
            }
        }

        return new(fired ?? (IReadOnlyList<SafetyRule>)[], floor, ceiling);
    }

    /// <summary>The fired rules whose floor stands above a band.</summary>
    internal IReadOnlyList<SafetyRule> Above(Band band) => Floor <= band ? [] : [.. Fired.Where(rule => rule.Floor > band)];
}
