namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>The four ways of "I am not safe right now", and the one that takes it back.</summary>
public static class UnsafeWays
{
    /// <summary>Sent to take a press back.</summary>
    public const string None = "none";

    /// <summary>The codes the safety rules read, in the order shown.</summary>
    public static IReadOnlyList<string> All { get; } = ["wont-wake", "might-use", "thoughts-of-death", "someone-may-hurt-me"];

    /// <summary>The place of a way in <see cref="All"/>; 0 when it is none.</summary>
    public static int PlaceOf(string? way)
    {
        for (var at = 0; at < All.Count; at++)
        {
            if (All[at] == way)
            {
                return at;
            }
        }

        return 0;
    }
}
