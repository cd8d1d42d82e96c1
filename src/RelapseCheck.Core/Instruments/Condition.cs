namespace RelapseCheck.Core.Instruments;

/// <summary>What a rule or follow-up waits for, as data. <see cref="Scoring.Truth"/> says whether it holds on a sheet.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Every part holds.</summary>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>At least one part holds.</summary>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>The item's answer carries more than 0 points.</summary>
    public sealed record Above(string Item) : Condition;

    /// <summary>The item's answer carries the item's maximum.</summary>
    public sealed record Worst(string Item) : Condition;

    /// <summary>The item's answer carries at least the second-largest points of its options ("at its two worst").</summary>
    public sealed record TwoWorst(string Item) : Condition;

    /// <summary>The follow-up, fact or control has one of these codes.</summary>
    public sealed record Is(string Id, IReadOnlyList<string> Codes) : Condition;

    /// <summary>The numeric fact is given and at least this.</summary>
    public sealed record AtLeast(string Id, int Number) : Condition;

    /// <summary>The numeric fact is given and at most this.</summary>
    public sealed record AtMost(string Id, int Number) : Condition;
}
