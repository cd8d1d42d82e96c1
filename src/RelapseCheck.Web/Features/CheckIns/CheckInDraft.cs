using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>What is under way on this phone: a form per instrument, and what the person told about themselves without a journal.</summary>
public sealed class CheckInDraft
{
    /// <summary>The forms by instrument id.</summary>
    public IDictionary<string, FormDraft> Forms { get; init; } = new Dictionary<string, FormDraft>(StringComparer.Ordinal);

    /// <summary>Background facts given without a journal, as a journal's header would keep them.</summary>
    public IReadOnlyDictionary<string, string> Background { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The day they were given; null when none were.</summary>
    public DateOnly? BackgroundDay { get; set; }

    /// <summary>Whether nothing is left to keep.</summary>
    public bool IsEmpty => Forms.Count == 0 && Background.Count == 0;
}

/// <summary>One form as far as it was sent. Values stay as typed, wrong ones too, so that nothing typed is lost.</summary>
public sealed class FormDraft
{
    /// <summary>The form's id: the same form sent twice is one check-in.</summary>
    public required string Id { get; init; }

    /// <summary>The instrument's version it was begun with.</summary>
    public required int Version { get; init; }

    /// <summary>What was picked and typed, by field name.</summary>
    public IDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The steps sent at least once.</summary>
    public ISet<string> Sent { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The step whose last sending held a field that it does not have; null: none.</summary>
    public string? UnknownAt { get; set; }

    /// <summary>Safety rules that had fired before the last sending: their content was shown in full.</summary>
    public IReadOnlyList<string> Told { get; set; } = [];

    /// <summary>What was sent for a field, or null.</summary>
    public string? Field(string name) => Fields.TryGetValue(name, out var value) ? value : null;

    /// <summary>Starts a form.</summary>
    public static FormDraft Begin(int version) => new() { Id = FormId.New(), Version = version };
}
