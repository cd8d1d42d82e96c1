using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

public sealed class SafetyRulesTests
{
    [Fact]
    public void Rules_speak_in_their_order_with_their_floors() => Assert.Equal<(string, Band?)>(
        [
            ("unsafe", Band.Severe), ("self-harm", Band.Severe), ("unsafe-home", Band.High), ("used", Band.High), ("mixed", Band.High), ("tolerance", Band.High),
            ("medication-stopped", Band.Moderate), ("dehydration", null), ("hopeless", Band.High), ("no-control", Band.Severe), ("just-once-near", Band.High),
        ],
        SafetyRules.Shipped.All.Select(rule => (rule.Id, rule.Floor)));

    [Fact]
    public void Every_item_a_rule_reads_or_leaves_out_is_asked_somewhere()
    {
        var asked = InstrumentCatalog.Shipped.All.SelectMany(instrument => instrument.Items).Select(item => item.Id).ToHashSet();
        var read = SafetyRules.Shipped.All.SelectMany(rule => Items(rule.When).Concat(rule.LeavesOut)).ToHashSet();

        Assert.Subset(asked, read);
    }

    [Fact]
    public void Every_rule_says_what_to_do_and_where_to_go() => Assert.All(SafetyRules.Shipped.All, rule =>
    {
        Assert.NotEmpty(rule.Do);
        Assert.NotEmpty(rule.Sources);
        Assert.All(rule.Links, link => Assert.Matches("^(/help-now#[a-z]+|/lapse|/craving)$", link.Path));
        Assert.Contains(rule.Links, link => link.Path.StartsWith("/help-now#", StringComparison.Ordinal)); // which works with everything else gone
    });

    [Theory]
    [InlineData("mixed", "Never stop alcohol or benzodiazepines suddenly")]
    [InlineData("mixed", "Methadone and buprenorphine are opioids too")]
    [InlineData("used", "Never use alone")]
    [InlineData("used", "still counts")]
    [InlineData("tolerance", "naloxone")]
    [InlineData("medication-stopped", "If you are pregnant, call today and stop nothing suddenly")]
    [InlineData("medication-stopped", "Do not go back to the old dose on your own")]
    [InlineData("self-harm", "crisis line")]
    [InlineData("hopeless", "crisis line")]
    public void What_must_be_said_is_said(string id, string words)
    {
        var rule = SafetyRules.Shipped.All.Single(rule => rule.Id == id);

        Assert.Contains(words, string.Join(' ', rule.Do.Prepend(rule.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unsafe", "conflict pulled-away resentment secretive low-mood")]
    [InlineData("self-harm", "low-mood")]
    [InlineData("unsafe-home", "conflict pulled-away resentment secretive")]
    [InlineData("dehydration", "unwell")]
    public void Advice_that_could_do_harm_beside_a_rule_is_left_out_whatever_else_fired(string id, string leavesOut)
    {
        Assert.Equal(leavesOut.Split(' ').Order(), SafetyRules.LeavesOut([Rule(id)]).Order());
        Assert.Superset(leavesOut.Split(' ').ToHashSet(), SafetyRules.LeavesOut(SafetyRules.Shipped.All).ToHashSet());
    }

    [Fact]
    public void Every_other_rule_leaves_nothing_out() =>
        Assert.Equal(["unsafe", "self-harm", "unsafe-home", "dehydration"], SafetyRules.Shipped.All.Where(rule => SafetyRules.LeavesOut([rule]).Count > 0).Select(rule => rule.Id));

    [Fact]
    public void Every_rule_was_reviewed_and_not_in_the_days_to_come() => Assert.All(
        SafetyRules.Shipped.All,
        rule => Assert.InRange(rule.Reviewed, new DateOnly(2026, 11, 1), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(1)));

    [Fact]
    public void A_rule_is_stale_after_a_year_and_not_on_its_last_day()
    {
        var oldest = SafetyRules.Shipped.All.Min(rule => rule.Reviewed);

        Assert.Empty(SafetyRules.Shipped.StaleOn(oldest.AddDays(365)));
        Assert.NotEmpty(SafetyRules.Shipped.StaleOn(oldest.AddDays(366)));
    }

    [Fact]
    public void No_rule_goes_out_that_nobody_has_reviewed_for_a_year()
    {
        var stale = SafetyRules.Shipped.StaleOn(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime)).Select(rule => rule.Id).ToList();

        Assert.True(stale.Count == 0, $"read these rules against their sources and set 'reviewed' in safety.yaml: {string.Join(", ", stale)}");
    }

    [Theory]
    [InlineData("- id: hopeless", "- id: used", "the rule 'used' is there twice")]
    [InlineData("floor: moderate", "floor: middle", "unknown band 'middle'")]
    [InlineData("is: { id: self-harm", "is: { id: selfharm", "unknown follow-up or fact 'selfharm'")]
    [InlineData("codes: [wont-wake, might-use, thoughts-of-death, someone-may-hurt-me] }", "codes: [wont-wake] }", "'unsafe' has no answer 'might-use'")]
    [InlineData("to: \"/help-now#crisis\"", "to: \"https://example.org\"", "a link stays on this site")]
    [InlineData("\n    leaves-out:", "\n    leave-out:", "unknown field 'leave-out'")]
    [InlineData("\n    reviewed: 2026-11-22", "", "the field 'reviewed' is missing")]
    [InlineData("reviewed: 2026-11-22", "reviewed: 2026-02-30", "'2026-02-30' is no day")]
    public void A_spoiled_file_of_rules_is_refused(string good, string spoiled, string reason)
    {
        var text = Conventions.Repository.Text("src/RelapseCheck.Core/Scoring/Data/safety.yaml");
        var at = text.IndexOf(good, StringComparison.Ordinal);

        var error = Assert.Throws<InstrumentException>(() => SafetyRules.Read("safety.yaml", text[..at] + spoiled + text[(at + good.Length)..]));

        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    private static SafetyRule Rule(string id) => SafetyRules.Shipped.All.Single(rule => rule.Id == id);

    private static IEnumerable<string> Items(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(Items),
        Condition.Any any => any.Parts.SelectMany(Items),
        Condition.Above above => [above.Item],
        Condition.Worst worst => [worst.Item],
        Condition.TwoWorst worst => [worst.Item],
        _ => [],
    };
}
