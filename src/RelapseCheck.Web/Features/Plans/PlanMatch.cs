using RelapseCheck.Core;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Plans;

/// <summary>Which parts of a person's own plan answer which sign: the plan is opened where it fits, not as a whole.</summary>
public static class PlanMatch
{
    private static readonly Match[] Table =
    [
        new(["used"], ["contacts", "helps", "naloxone"], "The same day, someone to talk to and what steadies; tolerance is lower, so naloxone (S1 S2)."),
        new(["craving"], ["steps", "contacts", "reasons"], "A plan for a craving: something to do, someone to call, reminders (S0 S3)."),
        new(["missing-it", "just-once", "confidence"], ["reasons", "steps", "contacts"], "Recall why; say it to someone who does not use (S3)."),
        new(["rosy-memory", "doubts-recovery", "denies-help", "reasons-kept"], ["reasons", "costs"], "Look at reminders of what was lost (S3)."),
        new(["people-who-use"], ["people", "contacts"], "Step back from those contacts; the others are the network (S3)."),
        new(["places-of-use"], ["places", "contacts"], "Turn round; talk to someone who can help (S3)."),
        new(["exposure"], ["things", "steps"], "Contact with the drug is a trigger to avoid or cope with (S1)."),
        new(["other-substances"], ["things", "contacts", "naloxone"], "Several together slow the breath (public sources)."),
        new(["low-mood", "anxiety", "mood-swings", "overwhelmed", "stressful-event", "stress-response", "restless"], ["moods", "helps"], "Moods are triggers; food, sleep, moving and slow breath help (S0 S1)."),
        new(["sleep", "unwell", "exhausted", "self-care-lapsed", "compulsive", "coping-used"], ["helps"], "Self-care (S0)."),
        new(["pulled-away", "support-contact", "conflict", "resentment", "secretive", "stigma"], ["contacts"], "Mend one tie; rebuild the network (S3)."),
        new(["groups-stopped", "treatment-missed", "medication-missed"], ["meetings", "contacts"], "Go back: they care about the recovery, not the gap (S3)."),
        new(["structure"], ["meetings", "helps"], "Something to do in the day (S0 S1)."),
    ];

    /// <summary>The parts that answer these signs, those of the strongest sign first, each once.</summary>
    /// <param name="signs">Ids of items, strongest first.</param>
    public static IReadOnlyList<string> For(IEnumerable<string> signs) =>
        [.. signs.SelectMany(sign => Table.FirstOrDefault(match => match.Signs.Contains(sign, StringComparer.Ordinal))?.Sections ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether the person ticked an item's short name, in any language, as an early sign of their own.</summary>
    public static bool IsOwnSign(Plan plan, string sign) =>
        InstrumentCatalog.Shipped.Get("weekly").Items.FirstOrDefault(item => item.Id == sign)?.Name is { } name
        && plan.Of("signs").Any(entry => Languages.All.Any(language => string.Equals(entry.Text, name.In(language), StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether an item has its parts.</summary>
    public static bool Knows(string sign) => Array.Exists(Table, match => match.Signs.Contains(sign, StringComparer.Ordinal));

    // Why is read by people who change the table.
    private sealed record Match(IReadOnlyList<string> Signs, IReadOnlyList<string> Sections, string Why);
}
