namespace RelapseCheck.Core;

/// <summary>The languages the product speaks, by their two-letter code, the fallback first.</summary>
public static class Languages
{
    /// <summary>Every language that each text must have.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "es"];
}
