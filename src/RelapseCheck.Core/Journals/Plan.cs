namespace RelapseCheck.Core.Journals;

/// <summary>The person's own plan, written on a calm day for a hard one.</summary>
public sealed record Plan
{
    /// <summary>A plan with nothing in it.</summary>
    public static Plan Empty { get; } = new();

    /// <summary>The entries, in the person's order within each section.</summary>
    public IReadOnlyList<PlanEntry> Entries { get; init; } = [];

    /// <summary>The day it was last changed; null when it never was.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>The entries of a section, in order.</summary>
    public IEnumerable<PlanEntry> Of(string section) => Entries.Where(entry => entry.Section == section);
}

/// <summary>One line of the plan.</summary>
/// <param name="Id">The form's id: the same form sent twice is one entry.</param>
/// <param name="Section">One of <see cref="PlanSections.All"/>.</param>
/// <param name="Text">The person's words; for a contact, who it is.</param>
public sealed record PlanEntry(string Id, string Section, string Text)
{
    /// <summary>A contact's number as typed; null for any other entry.</summary>
    public string? Phone { get; init; }
}

/// <summary>The sections of a plan, in the order they are shown.</summary>
public static class PlanSections
{
    /// <summary>Steps in a craving, reasons, what it cost, people to call, what helps, triggers (people, places, things, moods), own early signs, meetings and appointments, where naloxone is.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["steps", "reasons", "costs", "contacts", "helps", "people", "places", "things", "moods", "signs", "meetings", "naloxone"];
}
