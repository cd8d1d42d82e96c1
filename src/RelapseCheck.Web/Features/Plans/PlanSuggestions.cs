using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Components;

namespace RelapseCheck.Web.Features.Plans;

/// <summary>Lines that a tired person can tick instead of writing; each is a few plain words to make one's own.</summary>
public static class PlanSuggestions
{
    // From what the source documents name as helping: triggers of people, places, things and moods (S0 S1 S4), food, sleep, moving and slow breath (S0),
    // a plan for a craving with something to do, a call and kind words to oneself (S0), reminders of what was lost (S3), a network (S3), medicine (S0 S1 S4),
    // groups (S0 S4), and naloxone with someone who knows how to give it (S1). What is worth staying for is everybody's own; those lines are a judgement.
    private static readonly Dictionary<string, string[]> Codes = new(StringComparer.Ordinal)
    {
        ["steps"] = ["move", "breathe", "call", "wait", "busy", "say", "read"],
        ["reasons"] = ["family", "children", "morning", "health", "work", "home", "free"],
        ["costs"] = ["trust", "time", "money", "work", "health", "home", "fear"],
        ["contacts"] = ["family", "friend", "group", "counselor", "clinic"],
        ["helps"] = ["eat", "sleep", "move", "breathe", "talk", "group", "medicine", "busy"],
        ["people"] = ["used-with", "sells", "once", "fight"],
        ["places"] = ["used", "bought", "way", "party"],
        ["things"] = ["cash", "tools", "numbers", "alcohol", "pills"],
        ["moods"] = ["fight", "alone", "bored", "angry", "worried", "sad", "tired", "pain", "glad"],
        ["meetings"] = ["group", "na", "counselor", "clinic", "medicine"],
        ["naloxone"] = ["bag", "door", "kitchen", "knows", "get"],
    };

    // Use itself is no early sign of use.
    private static readonly string[] NotEarly = ["used", "last-use", "recent-weeks"];

    /// <summary>What can be ticked in a part: code and words. Early signs are the questions of the weekly review, by their short names.</summary>
    public static IReadOnlyList<Choosable> Of(string section, IStringLocalizer<PlanText> text, string language) => section == "signs"
        ? [.. InstrumentCatalog.Shipped.Get("weekly").Items.Where(item => !NotEarly.Contains(item.Id, StringComparer.Ordinal)).Select(item => new Choosable(item.Id, item.Name.In(language)))]
        : [.. Codes[section].Select(code => new Choosable(code, text[$"Try_{section}_{code}"]))];

    /// <summary>What can be ticked and does not stand in the plan yet.</summary>
    public static IReadOnlyList<Choosable> Left(Plan plan, string section, IStringLocalizer<PlanText> text, string language)
    {
        var there = plan.Of(section).Select(entry => entry.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Of(section, text, language).Where(pick => !there.Contains(pick.Words))];
    }
}
