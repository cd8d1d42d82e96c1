using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Instruments;

public sealed class ShippedInstrumentsTests
{
    [Fact]
    public void The_daily_check_in_asks_twelve_questions_and_one_about_medicine()
    {
        var daily = InstrumentCatalog.Shipped.Get("daily");

        Assert.Equal(13, daily.Items.Count);
        Assert.Equal(39, daily.Items.Sum(item => item.Maximum));
        Assert.Equal(["body", "people", "mind"], daily.Steps.Select(step => step.Id));
    }

    [Fact]
    public void The_safety_rules_speak_in_their_order() => Assert.Equal(
        ["unsafe", "self-harm", "unsafe-home", "used", "mixed", "tolerance", "medication-stopped", "dehydration", "hopeless", "no-control", "just-once-near"],
        SafetyRules.Shipped.All.Select(rule => rule.Id));

    [Fact]
    public void The_safety_rules_have_their_floors() => Assert.Equal(
        [Band.Severe, Band.Severe, Band.High, Band.High, Band.High, Band.High, Band.Moderate, null, Band.High, Band.Severe, Band.High],
        SafetyRules.Shipped.All.Select(rule => rule.Floor));
}
