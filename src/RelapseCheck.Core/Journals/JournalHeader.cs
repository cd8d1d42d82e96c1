using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Core.Journals;

/// <summary>What a journal holds beside its days: settings, background, first and last day.</summary>
/// <param name="FirstDay">The first day written on; null while empty.</param>
/// <param name="LastDay">The last day written on; null while empty.</param>
/// <param name="Language">The person's language, or null to follow the browser.</param>
/// <param name="Background">The latest <c>background</c> answers and facts by id (such as <c>prescribed</c>, <c>left-care</c> as yyyy-mm-dd).</param>
/// <param name="BackgroundDay">The day they were given.</param>
public sealed record JournalHeader(
    DateOnly? FirstDay,
    DateOnly? LastDay,
    string? Language,
    IReadOnlyDictionary<string, string> Background,
    DateOnly? BackgroundDay)
{
    /// <summary>The person's plan.</summary>
    public Plan Plan { get; init; } = Plan.Empty;

    /// <summary>What is shared with counselors, and what was, oldest first.</summary>
    public IReadOnlyList<ShareEntry> Shares { get; init; } = [];

    /// <summary>Whose days it holds; the two kinds never mix.</summary>
    public JournalKind Kind { get; init; }

    /// <summary>A new journal's header.</summary>
    public static JournalHeader Empty { get; } = new(null, null, null, new Dictionary<string, string>(StringComparer.Ordinal), null);
}

/// <summary>Whose days a journal holds.</summary>
public enum JournalKind
{
    /// <summary>The person's own check-ins.</summary>
    Own,

    /// <summary>What a family member saw of someone, and how they are themselves.</summary>
    Family,
}
