using System.Globalization;
using System.Resources;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Simulation;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Demo;

/// <summary>Writes the days of made-up journals: simulated answers, rated as any other.</summary>
/// <param name="time">Where "today" comes from.</param>
public sealed class DemoJournals(TimeProvider time)
{
    private const int Notes = 8;
    private const double NoteShare = 0.06, MatchShare = 0.3;
    private static readonly ResourceManager Texts = new(typeof(DemoText));
    private static readonly string[] PlanParts = ["steps", "reasons", "contacts", "helps", "signs", "naloxone"], Matches = ["yes", "yes", "yes", "worse", "better"];

    /// <summary>The last day written on: yesterday, so that today is left for whoever tries it.</summary>
    public DateOnly LastDay => DateOnly.FromDateTime(time.GetLocalNow().DateTime).AddDays(-1);

    /// <summary>The header of a person's journal.</summary>
    public JournalHeader Header(DemoPerson person, SimulatedLife life) => JournalHeader.Empty with
    {
        Language = person.Language,
        Background = new Dictionary<string, string>(StringComparer.Ordinal) { ["prescribed"] = life.Medicine },
        BackgroundDay = LastDay.AddDays(1 - person.Days),
        Plan = new Plan { Entries = [.. PlanParts.Select(part => new PlanEntry(FormId.New(), part, Say("plan." + part, person.Language)))], Changed = LastDay.AddDays(1 - person.Days) },
    };

    /// <summary>The days of a person's journal.</summary>
    public IReadOnlyList<DayPage> Days(DemoPerson person, SimulatedLife life)
    {
        var daily = InstrumentCatalog.Shipped.Get("daily");
        var draws = new Draws(person.Seed);
        var days = new List<DayPage>();
        DateOnly? lastUse = null;
        for (var i = 0; i < life.Days.Count; i++)
        {
            if (life.Days[i].Answers is not { } codes)
            {
                continue;
            }

            var day = LastDay.AddDays(i + 1 - life.Days.Count);
            var more = LifeFollowUps.Of(daily, codes, life.Medicine, lastUse is { } use ? day.DayNumber - use.DayNumber : null, draws);
            var checkIn = Rating.Of(FormId.New(), new AnswerSheet(daily, codes, more), codes, At(day, (19 * 60) + draws.Next(180))) with
            {
                Note = draws.NextShare() < NoteShare ? Say($"note.{1 + draws.Next(Notes)}", person.Language) : null,
                Match = draws.NextShare() < MatchShare ? Matches[draws.Next(Matches.Length)] : null,
            };
            lastUse = codes.TryGetValue("used", out var used) && used != "none" ? day : lastUse;
            days.Add(new DayPage(day, [checkIn], [], Events(life.Days[i].Event, person.Language)) { Cravings = [.. life.Days[i].Cravings.Select(craving => Log(day, craving))] });
        }

        return days;
    }

    /// <summary>A moment of a day, in the server's own time.</summary>
    public DateTimeOffset At(DateOnly day, int minute)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        return new(local, time.LocalTimeZone.GetUtcOffset(local));
    }

    /// <summary>A text of the try-out in a language.</summary>
    public static string Say(string key, string language) => Texts.GetString(key, CultureInfo.GetCultureInfo(language)) ?? throw new MissingManifestResourceException(key);

    private static IReadOnlyList<JournalEvent> Events(string? kind, string language) => kind is null ? [] : [new(FormId.New(), kind, Say("event." + kind, language))];

    private CravingLog Log(DateOnly day, SimulatedCraving craving) => new(FormId.New(), At(day, craving.Minute), craving.Strength, craving.Where, craving.With)
    {
        Tries = [new(craving.Tool, craving.Helped)],
        After = craving.After,
    };
}
