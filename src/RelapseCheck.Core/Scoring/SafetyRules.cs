namespace RelapseCheck.Core.Scoring;

/// <summary>The safety rules in their order: the first that fires is shown in full.</summary>
public sealed class SafetyRules(IReadOnlyList<SafetyRule> all)
{
    /// <summary>The product's own rules.</summary>
    public static SafetyRules Shipped { get; } = new([]);

    /// <summary>Every rule, in order.</summary>
    public IReadOnlyList<SafetyRule> All { get; } = all;
}
