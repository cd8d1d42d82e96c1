using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Components;

namespace RelapseCheck.Web.Tests.Components;

public sealed class BandTests : BunitContext
{
    private static readonly IReadOnlyList<BandCut> Cuts = InstrumentCatalog.Shipped.Get("daily").Bands;

    public BandTests() => Services.AddLocalization();

    [Fact]
    public void A_band_is_named_and_marked()
    {
        var band = Name(Band.High, Band.High);
        Assert.Equal("Reach out", band.Find(".band").TextContent);
        Assert.Single(band.FindAll("svg[aria-hidden=true]"));
    }

    [Fact]
    public void A_band_held_back_names_and_marks_both_ends()
    {
        var band = Name(Band.Low, Band.Moderate);
        Assert.Equal("Between Steady and Watch", band.Find(".band").TextContent);
        Assert.Equal(2, band.FindAll("svg").Count);
    }

    [Fact]
    public void Whiskers_are_drawn_only_when_something_was_left_out()
    {
        Assert.Empty(Meter(new ScoreRange(10, 36, 36)).FindAll(".ink--span"));
        Assert.Equal(3, Meter(new ScoreRange(10, 30, 36)).FindAll(".ink--span").Count);
    }

    [Fact]
    public void Without_a_rating_there_is_no_dot_but_a_range() =>
        Assert.Empty(Meter(new ScoreRange(3, 6, 36)).FindAll(".ink--point"));

    [Theory]
    [InlineData(33.4, 33, 34)]
    [InlineData(50, 50, 50)]
    [InlineData(99.01, 99, 100)]
    public void Ends_are_rounded_away_from_comfort(double score, int down, int up) =>
        Assert.Equal((down, up), (Percent.Down(score), Percent.Up(score)));

    private IRenderedComponent<BandName> Name(Band lowest, Band highest) =>
        Render<BandName>(p => p.Add(b => b.Lowest, lowest).Add(b => b.Highest, highest));

    private IRenderedComponent<BandMeter> Meter(ScoreRange range) =>
        Render<BandMeter>(p => p.Add(m => m.Range, range).Add(m => m.Cuts, Cuts).Add(m => m.Lowest, Band.Low).Add(m => m.Highest, Band.Moderate).Add(m => m.Label, "label"));
}
