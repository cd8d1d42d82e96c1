namespace RelapseCheck.Core.Journals;

/// <summary>A wish to use, as the person marked it, and what they tried.</summary>
/// <param name="Id">The form's id: the same form sent twice is one log.</param>
/// <param name="At">When, in the person's own time.</param>
/// <param name="Strength">How strong, 0 (none) to 10 (as strong as can be).</param>
/// <param name="Where">One of <see cref="CravingCodes.Wheres"/>, or null when not said.</param>
/// <param name="With">One of <see cref="CravingCodes.Withs"/>, or null when not said.</param>
public sealed record CravingLog(string Id, DateTimeOffset At, int Strength, string? Where = null, string? With = null)
{
    /// <summary>The tools tried, in order; empty when none was marked.</summary>
    public IReadOnlyList<ToolTry> Tries { get; init; } = [];

    /// <summary>The weakest <see cref="Strength"/>.</summary>
    public const int Weakest = 0;

    /// <summary>The strongest <see cref="Strength"/>.</summary>
    public const int Strongest = 10;

    /// <summary>From this strength on safety comes first (a judgement: "very strong" begins here).</summary>
    public const int StrongFrom = 8;

    /// <summary>How strong it was when looked at again, last; null when it was not.</summary>
    public int? After { get; init; }

    /// <summary>Whether a number is a strength.</summary>
    public static bool IsStrength(int number) => number is >= Weakest and <= Strongest;
}

/// <summary>A tool that was tried.</summary>
/// <param name="Tool">One of <see cref="CravingCodes.Tools"/>.</param>
/// <param name="Helped">One of <see cref="CravingCodes.Answers"/>, or null when not said.</param>
public sealed record ToolTry(string Tool, string? Helped = null);

/// <summary>The codes of a craving log.</summary>
public static class CravingCodes
{
    /// <summary>Where it came.</summary>
    public static IReadOnlyList<string> Wheres { get; } = ["home", "work", "street", "place-of-use", "somewhere-else"];

    /// <summary>With whom.</summary>
    public static IReadOnlyList<string> Withs { get; } = ["alone", "family", "friends", "people-who-use", "others"];

    /// <summary>The tools.</summary>
    public static IReadOnlyList<string> Tools { get; } = ["urge-surfing", "breathing", "grounding", "call", "reasons", "delay"];

    /// <summary>"Did it help?"</summary>
    public static IReadOnlyList<string> Answers { get; } = ["yes", "a-little", "no"];
}
