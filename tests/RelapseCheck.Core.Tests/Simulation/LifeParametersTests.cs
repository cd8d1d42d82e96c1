using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Core.Tests.Simulation;

public sealed class LifeParametersTests
{
    [Fact]
    public void Every_number_has_a_range_around_it_a_unit_and_a_source_with_a_year_or_the_word_judgement() =>
        Assert.All(LifeParameters.Shipped.All, number =>
        {
            Assert.InRange(number.Value, number.Low, number.High);
            Assert.True(number.Low < number.High);
            Assert.NotEmpty(number.Unit);
            Assert.Matches("[Jj]udgement|(19|20)[0-9][0-9]", number.Source);
        });

    [Fact]
    public void A_number_can_be_changed_and_the_others_stay()
    {
        var changed = LifeParameters.Shipped.With("lead-days", 9);

        Assert.Equal(9, changed["lead-days"]);
        Assert.Equal(LifeParameters.Shipped["lapses"], changed["lapses"]);
        Assert.NotEqual(9, LifeParameters.Shipped["lead-days"]);
    }

    [Theory]
    [InlineData("  - { id: base, value: 3, unit: level, low: 0, high: 2, what: x, source: Judgement }", "between low and high")]
    [InlineData("  - { id: base, value: 1, unit: level, low: 0, high: 2, what: x }", "'source' is missing")]
    [InlineData("  - { id: base, value: 1, unit: level, low: 0, high: 2, what: x, source: y }\n  - { id: base, value: 1, unit: level, low: 0, high: 2, what: x, source: y }", "twice")]
    public void What_does_not_hold_is_refused_with_the_reason(string numbers, string reason) =>
        Assert.Contains(reason, Assert.Throws<InstrumentException>(() => LifeParameters.Read("own.yaml", "parameters:\n" + numbers)).Message, StringComparison.Ordinal);
}
