using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

/// <summary>All 2,048 sets of rules, through answers a person can give.</summary>
public sealed class RuleSetTests
{
    private static readonly string[] Order = ["unsafe", "self-harm", "unsafe-home", "used", "mixed", "tolerance", "medication-stopped", "dehydration", "hopeless", "no-control", "just-once-near"];

    private static readonly string[] MendsATie = ["pulled-away", "conflict", "resentment"];

    [Fact]
    public void Every_set_of_rules_can_fire_and_speaks_in_its_order_the_first_in_front()
    {
        var count = 0;
        foreach (var (rules, sheet) in RuleSets.All)
        {
            count++;
            var fired = Scorer.Score(sheet).Fired.Select(rule => rule.Id).ToList();
            Assert.Equal(rules, fired);
            Assert.Equal(Order.FirstOrDefault(rules.Contains), fired.FirstOrDefault());
        }

        Assert.Equal(2048, count);
    }

    [Fact]
    public void The_shown_band_never_stands_below_the_highest_floor_and_the_number_does_not_move()
    {
        foreach (var (rules, sheet) in RuleSets.All)
        {
            var (score, without) = (Scorer.Score(sheet), Scorer.Score(sheet, new SafetyRules([])));
            var floor = SafetyRules.Shipped.All.Where(rule => rules.Contains(rule.Id)).Max(rule => rule.Floor) ?? Band.Low;
            Assert.True(score.Lowest >= floor && (score.Shown is not { } shown || shown >= floor), string.Join(' ', rules));
            Assert.Equal(without.Overall, score.Overall);
        }
    }

    [Fact]
    public void Who_is_not_safe_or_afraid_of_someone_is_never_told_to_mend_a_tie_and_everybody_else_may_be()
    {
        foreach (var (rules, sheet) in RuleSets.All)
        {
            var leftOut = SafetyRules.LeavesOut(Scorer.Score(sheet).Fired);
            Assert.All(MendsATie, item => Assert.Equal(rules.Contains("unsafe-home") || rules.Contains("unsafe"), leftOut.Contains(item)));
            Assert.Equal(rules.Contains("dehydration"), leftOut.Contains("unwell"));
        }
    }

    [Fact]
    public void The_answers_that_rules_read_are_called_for_by_the_answers_before_them()
    {
        var all = RuleSets.All.Last();
        var called = Called.FollowUps(all.Sheet).Select(followUp => followUp.Id).ToHashSet();
        Assert.Superset(new HashSet<string> { "self-harm", "unsafe-home", "with-others", "last-use-days", "left-care-days", "days-missed", "keeps-fluids" }, called);
    }

    [Theory]
    [InlineData("daily")]
    [InlineData("weekly")]
    [InlineData("hard-day")]
    public void Each_way_of_not_being_safe_speaks_first_whatever_else_was_answered(string id)
    {
        var instrument = InstrumentCatalog.Shipped.Get(id);
        foreach (var way in SafetyRules.Shipped.Inputs.Single(input => input.Id == AnswerSheet.Unsafe).Codes)
        {
            var worst = instrument.Items.ToDictionary(item => item.Id, item => item.Options.MaxBy(option => option.Points)!.Code);
            Assert.Equal("unsafe", Scorer.Score(new(instrument, worst, new Dictionary<string, string> { [AnswerSheet.Unsafe] = way, ["self-harm"] = "yes" })).Fired[0].Id);
        }
    }
}
