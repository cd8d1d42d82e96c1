using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Sharing;

/// <summary>What a person lets a counselor see. Bands, scores and which safety rules spoke always belong to it; each other part is its own choice.</summary>
public sealed record ShareScope
{
    /// <summary>The three areas beside the whole.</summary>
    public bool Domains { get; init; }

    /// <summary>The answers, the follow-ups and "does this match how you feel?".</summary>
    public bool Answers { get; init; }

    /// <summary>What happened, with the person's words on it.</summary>
    public bool Events { get; init; }

    /// <summary>Wishes to use that were marked, with what helped.</summary>
    public bool Cravings { get; init; }

    /// <summary>Notes, those of a check-in too.</summary>
    public bool Notes { get; init; }

    /// <summary>Bands and scores alone.</summary>
    public static ShareScope Least { get; } = new();

    /// <summary>Everything that can be shared.</summary>
    public static ShareScope All { get; } = new() { Domains = true, Answers = true, Events = true, Cravings = true, Notes = true };

    /// <summary>The codes of the parts beyond bands and scores, in the order they are offered.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["domains", "answers", "events", "cravings", "notes"];

    /// <summary>The parts that a journal of a kind offers: a family's has no scores, so what was seen always belongs to it and its notes are the one choice.</summary>
    public static IReadOnlyList<string> PartsOf(JournalKind kind) => kind == JournalKind.Family ? ["notes"] : Parts;

    /// <summary>The scope of the parts ticked for a journal of a kind; a part that it does not offer is left out.</summary>
    public static ShareScope Of(JournalKind kind, IReadOnlyCollection<string> parts) =>
        kind == JournalKind.Family ? new() { Answers = true, Notes = parts.Contains("notes", StringComparer.Ordinal) } : Of(parts);

    /// <summary>The scope of the ticked parts; a code that is none is left out.</summary>
    public static ShareScope Of(IReadOnlyCollection<string> parts) => new()
    {
        Domains = parts.Contains("domains", StringComparer.Ordinal),
        Answers = parts.Contains("answers", StringComparer.Ordinal),
        Events = parts.Contains("events", StringComparer.Ordinal),
        Cravings = parts.Contains("cravings", StringComparer.Ordinal),
        Notes = parts.Contains("notes", StringComparer.Ordinal),
    };

    /// <summary>Whether a part is shared.</summary>
    public bool Has(string part) => part switch
    {
        "domains" => Domains,
        "answers" => Answers,
        "events" => Events,
        "cravings" => Cravings,
        "notes" => Notes,
        _ => false,
    };
}
