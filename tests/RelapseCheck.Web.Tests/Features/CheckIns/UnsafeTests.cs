using AngleSharp.Dom;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

public sealed class UnsafeTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly string[] Leads = ["#overdose", "/craving", "#crisis", "#violence"];

    [Theory]
    [InlineData("daily")]
    [InlineData("weekly")]
    [InlineData("hard-day")]
    [InlineData("background")]
    public async Task Not_safe_speaks_first_on_every_instrument_with_what_was_pressed(string instrument)
    {
        var first = InstrumentCatalog.Shipped.Get(instrument).Steps[0].Id;
        for (var way = 0; way < UnsafeWays.All.Count; way++)
        {
            using var browser = site.Visit();
            var page = await browser.Submit(Walk.Form(await browser.Open($"/check-in/{instrument}")), ("unsafe", UnsafeWays.All[way]));
            Assert.Equal($"/check-in/{instrument}/{first}", Walk.Path(browser));
            Assert.Equal("You are not safe right now", page.QuerySelector("main h1, main h2")!.TextContent);
            Assert.EndsWith(Leads[way], page.QuerySelector(".card--safety .button--help")!.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("daily")]
    [InlineData("weekly")]
    [InlineData("hard-day")]
    public async Task Not_safe_stands_first_on_the_result_too(string instrument)
    {
        using var browser = site.Visit();
        await browser.Submit(Walk.Form(await browser.Open($"/check-in/{instrument}")), ("unsafe", "might-use"));
        var page = await browser.Through(instrument, Walk.Calm());
        Assert.Equal("/result", Walk.Path(browser));
        Assert.Equal("safe-title", page.QuerySelector("main h2")!.Id);
        Assert.EndsWith("/craving", page.QuerySelector(".card--safety .button--help")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Not_safe_is_said_of_a_moment_and_never_kept_as_background(bool withJournal)
    {
        using var browser = site.Visit();
        var words = withJournal ? await browser.Keep() : null;
        await browser.Submit(Walk.Form(await browser.Open("/check-in/background")), ("unsafe", "might-use"));
        await browser.Through("background", Walk.Calm());
        Assert.Equal("/check-in", Walk.Path(browser));
        var page = await browser.Through("daily", Walk.Calm());
        Assert.Null(page.QuerySelector(".card--safety"));
        if (words is not null)
        {
            Assert.DoesNotContain("unsafe", (await site.Header(words)).Background.Keys);
        }
    }
}
