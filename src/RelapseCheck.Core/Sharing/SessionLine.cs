namespace RelapseCheck.Core.Sharing;

/// <summary>A line to open with in a session: an open question, or an affirmation with one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsAffirmation">It begins with what went well.</param>
/// <param name="Rules">Safety rules that call for it.</param>
/// <param name="Drivers">Items that call for it when they added most.</param>
/// <param name="Strengths">Items that call for it when they held up.</param>
/// <param name="Course">silence, higher, lower or any; null when one of the lists calls for it.</param>
/// <param name="Words">As it may be said to the person.</param>
public sealed record SessionLine(
    string Id,
    bool IsAffirmation,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Drivers,
    IReadOnlyList<string> Strengths,
    string? Course,
    LocalText Words)
{
    /// <summary>The courses a line can be called for by.</summary>
    public static IReadOnlyList<string> Courses { get; } = ["silence", "higher", "lower", "any"];
}

/// <summary>What a choice of lines goes by.</summary>
/// <param name="Rules">Safety rules that spoke lately, first first.</param>
/// <param name="Drivers">Items that added most, most first.</param>
/// <param name="Strengths">Items that held up, strongest first.</param>
/// <param name="IsSilent">Whether there is a long gap.</param>
/// <param name="IsHigher">Whether the latest is clearly above own usual.</param>
/// <param name="IsLower">Whether the latest is clearly below own usual.</param>
public sealed record SessionSigns(
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Drivers,
    IReadOnlyList<string> Strengths,
    bool IsSilent,
    bool IsHigher,
    bool IsLower);
