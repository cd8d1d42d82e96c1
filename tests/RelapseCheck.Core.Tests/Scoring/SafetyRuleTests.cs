using System.Globalization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

/// <summary>Every combination of what a rule reads, on every instrument that asks it, against the rule written out by hand.</summary>
public sealed class SafetyRuleTests
{
    private static readonly (string Id, Band? Floor, Func<AnswerSheet, bool> Fires)[] Expected =
    [
        ("unsafe", Band.Severe, s => s.More("unsafe") is not null),
        ("self-harm", Band.Severe, s => s.More("self-harm") == "yes"),
        ("unsafe-home", Band.High, s => s.More("unsafe-home") == "yes"),
        ("used", Band.High, s => Points(s, "used") > 0),
        ("mixed", Band.High, s => s.More("with-others") == "yes"),
        ("tolerance", Band.High, s =>
            (Points(s, "used") > 0 && Days(s, "last-use-days") >= 3)
            || (IsWorst(s, "craving") && Days(s, "left-care-days") <= 30)
            || (s.More("prescribed") == "naltrexone" && (s.More("days-missed") is "3+" or "stopped" || s.More("injection-overdue") == "yes"))),
        ("medication-stopped", Band.Moderate, s => s.More("days-missed") is "3+" or "stopped" or "gave-away" || s.More("injection-overdue") == "yes"),
        ("dehydration", null, s => s.More("keeps-fluids") == "no"),
        ("hopeless", Band.High, s => IsWorst(s, "low-mood")),
        ("no-control", Band.Severe, s => IsWorst(s, "craving") && IsWorst(s, "confidence")),
        ("just-once-near", Band.High, s => IsTwoWorst(s, "just-once") && (Points(s, "people-who-use") > 0 || Points(s, "places-of-use") > 0)),
    ];

    public static TheoryData<string, string> Everything => new(
        from instrument in new[] { "daily", "weekly", "hard-day" }
        from rule in Expected
        select (instrument, rule.Id));

    [Fact]
    public void The_rules_stand_in_their_order_with_their_floors() =>
        Assert.Equal(Expected.Select(rule => (rule.Id, rule.Floor)), SafetyRules.Shipped.All.Select(rule => (rule.Id, rule.Floor)));

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_rule_fires_exactly_when_it_should(string instrumentId, string ruleId)
    {
        var instrument = InstrumentCatalog.Shipped.Get(instrumentId);
        var rule = SafetyRules.Shipped.All.Single(known => known.Id == ruleId);
        var fires = Expected.Single(known => known.Id == ruleId).Fires;
        var (fired, count) = (0, 0);
        foreach (var sheet in Combinations.Of(rule.When, instrument))
        {
            count++;
            var truth = Truths.Of(rule.When, sheet);
            fired += truth == Truth.Yes ? 1 : 0;
            Assert.True(fires(sheet) == (truth == Truth.Yes), $"{ruleId} on {Combinations.Words(sheet)}: {truth}");
            Assert.True((truth == Truth.CouldBe) == (truth != Truth.Yes && Combinations.WorstOfLeftOut(sheet, rule.When).Any(fires)), $"{ruleId} on {Combinations.Words(sheet)}: {truth}");
        }

        var asks = Combinations.Items(rule.When).All(item => instrument.IndexOf(item) >= 0) || ruleId == "tolerance";
        Assert.Equal(asks, fired > 0);
        Assert.True(count > 1 || !asks);
    }

    [Fact]
    public void A_rule_that_could_still_fire_raises_the_highest_band_to_its_floor_and_one_that_fired_the_lowest()
    {
        foreach (var instrument in new[] { "daily", "weekly", "hard-day" }.Select(InstrumentCatalog.Shipped.Get))
        {
            foreach (var rule in SafetyRules.Shipped.All.Where(rule => rule.Id != "tolerance"))
            {
                foreach (var sheet in Combinations.Of(rule.When, instrument))
                {
                    var (truth, score) = (Truths.Of(rule.When, sheet), Scorer.Score(sheet, new SafetyRules([rule])));
                    Assert.True(truth == Truth.No || score.Highest >= (rule.Floor ?? Band.Low));
                    Assert.True(truth != Truth.Yes || score.Lowest >= (rule.Floor ?? Band.Low));
                    Assert.Equal(truth == Truth.Yes, score.Fired.Count == 1);
                }
            }
        }
    }

    [Fact]
    public void Rules_that_fire_together_stand_in_their_order()
    {
        var sheet = InstrumentCatalog.Shipped.Get("daily").Sheet(
            "used=more", "craving=10", "unwell=very-much", "medication-missed=missed", "low-mood=very-much", "just-once=very-much", "confidence=not-sure", "people-who-use=a-little",
            "unsafe=might-use", "self-harm=yes", "unsafe-home=yes", "with-others=yes", "last-use-days=3", "keeps-fluids=no", "days-missed=stopped", "prescribed=methadone");
        Assert.Equal(Expected.Select(rule => rule.Id), Scorer.Score(sheet).Fired.Select(rule => rule.Id));
    }

    [Fact]
    public void Prescribed_medication_taken_is_treatment_and_never_counts_as_use()
    {
        foreach (var medication in new[] { "methadone", "buprenorphine", "naltrexone" })
        {
            var score = Scorer.Score(InstrumentCatalog.Shipped.Get("daily").Sheet("used=none", "medication-missed=taken", $"prescribed={medication}"));
            Assert.Empty(score.Fired);
            Assert.Equal(0, score.Overall.Points);
        }
    }

    private static int? Points(AnswerSheet sheet, string item) => sheet.Find(item) is var at && at >= 0 ? sheet.Answer(at)?.Points : null;

    private static bool IsWorst(AnswerSheet sheet, string item) => Points(sheet, item) is { } points && points == Ranked(sheet, item)[^1];

    private static bool IsTwoWorst(AnswerSheet sheet, string item) => Points(sheet, item) is { } points && points >= Ranked(sheet, item)[^2];

    private static int[] Ranked(AnswerSheet sheet, string item) => [.. sheet.Instrument.Items[sheet.Find(item)].Options.Select(option => option.Points).Order()];

    private static int? Days(AnswerSheet sheet, string id) => sheet.More(id) is { } days ? int.Parse(days, CultureInfo.InvariantCulture) : null;
}
