using RelapseCheck.Cli.Points;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Tests.Cli.Evaluate;

public sealed class MeaningsTests
{
    private static readonly Instrument Weekly = InstrumentCatalog.Shipped.Get("weekly");

    [Theory]
    [InlineData("used", new[] { 0, 3, 4, 6 }, new[] { 0, 0, 4, 6 })]
    [InlineData("unwell", new[] { 0, 1, 2, 3 }, new[] { 0, 2, 2, 3 })]
    [InlineData("craving", new[] { 0, 1, 2, 3 }, new[] { 0, 1, 3, 3 })]
    [InlineData("treatment-missed", new[] { 0, 0, 1, 2 }, new[] { 0, 0, 0, 2 })]
    public void Points_that_change_whom_a_rule_or_a_rung_reaches_are_told_apart(string item, int[] now, int[] other)
    {
        var readings = Meanings.Of(Weekly.Items[Weekly.IndexOf(item)], Weekly);

        Assert.NotEmpty(readings);
        Assert.Contains(readings, read => !read(now).SequenceEqual(read(other)));
    }

    [Theory]
    [InlineData("other-substances")]
    [InlineData("last-use")]
    [InlineData("recent-weeks")]
    public void Nothing_reads_these_points_but_the_sum(string item) => Assert.Empty(Meanings.Of(Weekly.Items[Weekly.IndexOf(item)], Weekly));
}
