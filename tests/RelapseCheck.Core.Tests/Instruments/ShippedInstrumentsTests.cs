using RelapseCheck.Core.Instruments;

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
}
