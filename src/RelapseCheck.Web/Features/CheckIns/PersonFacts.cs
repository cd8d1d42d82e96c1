using System.Globalization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>What is known of a person before a check-in: facts that need no asking, and answers their own days settle.</summary>
public static class PersonFacts
{
    private const string LastUseDays = "last-use-days", Background = "background", Weekly = "weekly";
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    /// <summary>Facts by id on a day: the background's, and the days without use that the journal counts.</summary>
    public static IReadOnlyDictionary<string, string> Known(Instrument instrument, PersonHistory history, CheckInDraft? draft, DateOnly day)
    {
        if (instrument.Id == Background)
        {
            return Nothing; // Asked in full: it is there to be looked over.
        }

        var facts = KnownFacts.On(day, BackgroundOf(history, draft)).ToDictionary(StringComparer.Ordinal);
        if (Gap(history, instrument, day) is { } kept
            && (!facts.TryGetValue(LastUseDays, out var told) || int.Parse(told, CultureInfo.InvariantCulture) > kept))
        {
            facts[LastUseDays] = kept.ToString(CultureInfo.InvariantCulture);
        }

        facts.Remove(AnswerSheet.Unsafe); // Said about a moment, never known of a person.
        return facts.Where(fact => instrument.FindFollowUp(fact.Key) is { } asked ? asked.Accepts(fact.Value) : SafetyRules.Shipped.Inputs.Any(input => input.Id == fact.Key))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Answers that are filled in: the weekly review's from the daily check-ins, the background's from last time.</summary>
    public static IReadOnlyDictionary<string, string> Filled(Instrument instrument, PersonHistory history, CheckInDraft? draft, DateOnly day) => instrument.Id switch
    {
        Weekly when history.Days.Count > 0 => WeekSoFar.Of(Sheets(history, "daily"), instrument, day),
        Background => KnownFacts.On(day, BackgroundOf(history, draft)),
        _ => Nothing,
    };

    private static IReadOnlyDictionary<string, string> BackgroundOf(PersonHistory history, CheckInDraft? draft) =>
        draft is { Background.Count: > 0 } ? draft.Background : history.Header?.Background ?? Nothing;

    /// <summary>Days from the last use until this check-in; for the week, until the first use within it.</summary>
    private static int? Gap(PersonHistory history, Instrument instrument, DateOnly day)
    {
        var uses = Sheets(history, "daily", "hard-day")
            .Where(kept => kept.Sheet.Find(RecoveryDays.Item) is var at && at >= 0 && kept.Sheet.Answer(at) is { Points: > 0 })
            .Select(kept => kept.Day)
            .Concat(history.Days.Where(kept => kept.Events.Any(marked => marked.Kind == "used")).Select(kept => kept.Day))
            .Where(used => used <= day)
            .Distinct()
            .Order()
            .ToList();
        if (instrument.Id != Weekly)
        {
            return uses.Count == 0 ? null : day.DayNumber - uses[^1].DayNumber;
        }

        var first = uses.FindIndex(used => used > day.AddDays(-WeekSoFar.Days));
        return first < 1 ? null : uses[first].DayNumber - uses[first - 1].DayNumber;
    }

    private static IReadOnlyList<DatedSheet> Sheets(PersonHistory history, params string[] instruments) =>
        DatedSheet.Of(history.CheckIns.Where(checkIn => instruments.Contains(checkIn.Instrument, StringComparer.Ordinal)), InstrumentCatalog.Shipped.Versions);
}
