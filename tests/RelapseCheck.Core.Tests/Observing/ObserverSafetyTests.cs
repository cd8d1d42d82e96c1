using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;

namespace RelapseCheck.Core.Tests.Observing;

public sealed class ObserverSafetyTests
{
    [Fact]
    public void The_rules_speak_in_their_order_and_none_has_a_floor()
    {
        Assert.Equal(["will-not-wake", "talk-of-death", "violence", "children-near"], ObserverSafety.Rules.All.Select(rule => rule.Id));
        Assert.All(ObserverSafety.Rules.All, rule =>
        {
            Assert.Null(rule.Floor);
            Assert.NotEmpty(rule.Sources);
            Assert.NotEmpty(rule.Do);
            Assert.All(rule.Links, link => Assert.StartsWith("/help-now#", link.Path, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("hard-to-wake", "yes", "will-not-wake")]
    [InlineData("hard-to-wake", "now", "will-not-wake")]
    [InlineData("talk-of-death", "yes", "talk-of-death")]
    [InlineData("violence", "yes", "violence")]
    [InlineData("children-near", "yes", "children-near")]
    [InlineData("hard-to-wake", "no", null)]
    [InlineData("hard-to-wake", "could-not-see", null)]
    [InlineData("talk-of-death", "no", null)]
    [InlineData("talk-of-death", "could-not-see", null)]
    [InlineData("violence", "could-not-see", null)]
    [InlineData("children-near", "prefer-not", null)]
    [InlineData("used", "a-lot", null)]
    [InlineData("low-mood", "a-lot", null)]
    public void An_answer_puts_its_rule_first_and_no_other(string id, string code, string? fires) =>
        Assert.Equal(fires is null ? [] : [fires], ObserverSafety.Fired(Seen.Of((id, code)).Sheet).Select(rule => rule.Id));

    [Fact]
    public void Every_combination_fires_its_rules_in_their_order()
    {
        (string Id, string Rule)[] all = [("hard-to-wake", "will-not-wake"), ("talk-of-death", "talk-of-death"), ("violence", "violence"), ("children-near", "children-near")];
        for (var mask = 0; mask < 1 << all.Length; mask++)
        {
            var given = all.Where((_, at) => (mask >> at & 1) == 1).ToList();

            Assert.Equal(given.Select(one => one.Rule), ObserverSafety.Fired(Seen.Of([.. given.Select(one => (one.Id, "yes"))]).Sheet).Select(rule => rule.Id));
        }
    }

    [Theory]
    [InlineData("none", false)]
    [InlineData("little", true)]
    [InlineData("lot", true)]
    [InlineData("prefer-not", false)]
    public void Any_fear_at_home_puts_the_way_out_of_violence_first(string code, bool speaks) =>
        Assert.Equal(speaks ? ["violence"] : [], ObserverSafety.Fired(Seen.Strains(("afraid-home", code))).Select(rule => rule.Id));

    [Fact]
    public void Every_input_is_asked_with_its_codes()
    {
        var observer = InstrumentCatalog.Shipped.Get(Observation.Instrument);

        Assert.All(ObserverSafety.Rules.Inputs, input => Assert.Equal(input.Codes, observer.FindFollowUp(input.Id)!.Choices.Select(choice => choice.Code)));
    }
}
