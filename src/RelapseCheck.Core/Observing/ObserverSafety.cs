using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Observing;

/// <summary>What goes first for a family member: what they saw, or their own danger. It rates nobody.</summary>
public static class ObserverSafety
{
    private static readonly Lazy<SafetyRules> Loaded = new(() => SafetyRules.Read("safety.yaml", Resources.Read("observing/safety.yaml")));

    /// <summary>The rules in the order in which they speak: will not wake, talk of death, violence, children near drugs.</summary>
    /// <exception cref="Instruments.InstrumentException">They do not hold.</exception>
    public static SafetyRules Rules => Loaded.Value;

    /// <summary>The rules that an observation or the observer's own answers fire, in order.</summary>
    public static IReadOnlyList<SafetyRule> Fired(AnswerSheet sheet) => Scorer.Score(sheet, Rules).Fired;
}
