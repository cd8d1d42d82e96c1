using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Simulation;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Demo;

/// <summary>A made-up family journal beside a made-up person's: once a week what showed, once a month how the writer is.</summary>
public static class DemoFamily
{
    private const int Week = 7, Weeks = 30, LoadEvery = 4, Minute = 20 * 60;
    private const double OutOfSight = 0.15, Quiet = 0.12, Showing = 0.55;

    /// <summary>The header of the journal.</summary>
    public static JournalHeader Header { get; } = JournalHeader.Empty with { Language = "en", Kind = JournalKind.Family };

    /// <summary>The days of the journal.</summary>
    /// <param name="life">The person who is seen.</param>
    /// <param name="journals">Where days and moments come from.</param>
    /// <param name="seed">Where the draws begin.</param>
    public static IReadOnlyList<DayPage> Days(SimulatedLife life, DemoJournals journals, ulong seed)
    {
        var draws = new Draws(seed);
        var days = new List<DayPage>();
        for (var week = Weeks - 1; week >= 0; week--)
        {
            var last = life.Days.Count - 1 - (week * Week);
            var used = Enumerable.Range(last - Week + 1, Week).Any(day => life.Days[day].Used);
            var day = journals.LastDay.AddDays(-week * Week);
            CheckIn[] made = week % LoadEvery == 0
                ? [Seen(used, draws, journals.At(day, Minute)), Load(used, draws, journals.At(day, Minute + 10))]
                : [Seen(used, draws, journals.At(day, Minute))];
            days.Add(new DayPage(day, made, [], []));
        }

        return days;
    }

    private static CheckIn Seen(bool used, Draws draws, DateTimeOffset at)
    {
        var asked = InstrumentCatalog.Shipped.Get(Observation.Instrument);
        var codes = asked.Items.ToDictionary(
            sign => sign.Id,
            _ => draws.NextShare() < OutOfSight ? "could-not-see" : draws.NextShare() >= (used ? Showing : Quiet) ? "not-seen" : draws.Next(3) == 0 ? "a-lot" : "a-little",
            StringComparer.Ordinal);
        var good = asked.FindFollowUp(Observation.StrengthsSeen)!.Choices;
        var more = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hard-to-wake"] = "no",
            ["violence"] = "no",
            ["children-near"] = "no",
            ["talk-of-death"] = "no",
            [Observation.StrengthsSeen] = string.Join(' ', good.Where(_ => draws.NextShare() < (used ? Quiet : Showing)).Append(good[0]).Select(choice => choice.Code).Distinct(StringComparer.Ordinal)),
        };
        return Rating.Of(FormId.New(), new AnswerSheet(asked, codes, more), codes, at);
    }

    private static CheckIn Load(bool used, Draws draws, DateTimeOffset at)
    {
        var asked = StrainQuestions.Instrument;
        var codes = asked.Items.ToDictionary(item => item.Id, item => item.Options[item.Id == "afraid-home" ? 0 : Math.Min(item.Options.Count - 1, draws.Next(2) + (used ? 1 : 0))].Code, StringComparer.Ordinal);
        return Rating.Of(FormId.New(), new AnswerSheet(asked, codes, new Dictionary<string, string>(StringComparer.Ordinal)), codes, at);
    }
}
