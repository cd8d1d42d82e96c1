using AngleSharp.Dom;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Tests.Features.CheckIns;

namespace RelapseCheck.Web.Tests.Features.Result;

public sealed class ResultSafetyTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_use_leads_first_to_what_helps_now_step_by_step()
    {
        using var browser = site.Visit();
        var page = await browser.Through("daily", Walk.Calm(("used", "once")));
        Assert.Equal("/lapse", page.QuerySelector(".card--safety .button--help")!.GetAttribute("href"));
        page = await browser.Through("hard-day", Walk.Calm(("used", "once"), ("low-mood", "very-much"), ("self-harm", "yes")));
        Assert.Contains("/lapse", page.QuerySelectorAll(".card--safety p > a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("self-harm", "low-mood=very-much self-harm=yes")]
    [InlineData("used", "used=once with-others=yes")]
    [InlineData("mixed", "prescribed=methadone with-others=yes")]
    [InlineData("tolerance", "craving=10 left-care-days=5")]
    [InlineData("medication-stopped", "prescribed=methadone medication-missed=missed days-missed=3+")]
    [InlineData("dehydration", "unwell=very-much keeps-fluids=no")]
    [InlineData("hopeless", "low-mood=very-much self-harm=no")]
    public async Task What_a_rule_says_stands_before_everything_else(string rule, string answers)
    {
        using var browser = site.Visit();
        var page = await browser.Through("daily", Walk.Calm([.. answers.Split(' ').Select(answer => answer.Split('=')).Select(answer => (answer[0], answer[1]))]));
        Assert.Equal("/result", Walk.Path(browser));
        var spoken = SafetyRules.Shipped.All.Single(known => known.Id == rule);
        var first = page.QuerySelector("main h2")!;
        Assert.Equal(("safe-title", spoken.Title.In("en")), (first.Id, first.TextContent));
        Assert.Contains(spoken.Do[0].In("en"), page.QuerySelector(".card--safety")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no", null, true)]
    [InlineData("yes", null, false)]
    [InlineData("no", "someone-may-hurt-me", false)]
    [InlineData("no", "might-use", false)]
    public async Task A_step_that_could_hurt_beside_a_rule_is_left_out(string afraid, string? pressed, bool offered)
    {
        using var browser = site.Visit();
        if (pressed is not null)
        {
            await browser.Submit(Walk.Form(await browser.Open("/check-in/weekly")), ("unsafe", pressed));
        }

        var page = await browser.Through("weekly", Walk.Calm(("pulled-away", "very-much"), ("conflict", "very-much"), ("unsafe-home", afraid)));
        var weekly = InstrumentCatalog.Shipped.Get("weekly");
        var step = weekly.Items[weekly.IndexOf("pulled-away")].NextStep!.Title.In("en");
        Assert.Equal(offered, page.QuerySelectorAll(".steps__title").Any(title => title.TextContent == step));
        Assert.Contains("Pulling away", page.QuerySelector("section[aria-labelledby=up-title]")!.TextContent, StringComparison.Ordinal);
    }
}
