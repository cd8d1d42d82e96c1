using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Cravings;

public sealed class HostileCravingTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("7.5")]
    [InlineData("٧")]
    [InlineData("😀")]
    [InlineData("7 ")]
    [InlineData("99999999999999999999")]
    public async Task A_strength_that_no_button_has_asks_to_pick_one(string strength)
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Submit((await browser.Open("/craving")).Form("/craving"), ("strength", strength));
        Assert.Equal("/craving", browser.Path());
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Empty(await browser.Rows());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("../../etc")]
    public async Task A_form_without_its_id_marks_nothing(string entry)
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Submit((await browser.Open("/craving")).Form("/craving"), ("strength", "5"), ("entry", entry));
        Assert.Empty(await browser.Rows());
    }

    [Theory]
    [InlineData("singing", "yes")]
    [InlineData("breathing", "100")]
    [InlineData("", "")]
    [InlineData("<script>", "‮oN")]
    public async Task A_tool_or_an_answer_that_is_none_is_not_taken(string tool, string helped)
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Mark(5);
        var form = (await browser.Open("/craving")).Form("/craving/tool");
        var page = await browser.Submit(form, ("tool", tool), ("helped", helped));
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.EndsWith(",5,,,,,,,,,", Assert.Single(await browser.Rows()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_or_company_that_is_none_is_left_out()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Mark(5);
        await browser.Submit(page.Form("/craving/noted"), ("where", new string('x', 5000)), ("with", "family"));
        Assert.EndsWith(",5,,,family,,,,,,", Assert.Single(await browser.Rows()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/craving")]
    [InlineData("/craving/noted")]
    [InlineData("/craving/tool")]
    [InlineData("/craving/after")]
    [InlineData("/craving/keep")]
    [InlineData("/craving/forget")]
    public async Task Without_the_forms_token_nothing_is_taken_and_the_page_says_so(string path)
    {
        using var browser = site.Visit(follow: false);
        await browser.Post(path, ("strength", "5"), ("entry", Guid.NewGuid().ToString("N")), ("tool", "call"), ("helped", "yes"));
        Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        Assert.Equal("/craving?again=1", browser.Answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/craving/noted")]
    [InlineData("/craving/after")]
    [InlineData("/craving/keep")]
    [InlineData("/craving/forget")]
    public async Task A_tap_on_a_page_whose_wave_is_gone_leads_back_to_the_tools(string path)
    {
        using var browser = site.Visit(follow: false);
        var form = (await browser.Open("/craving")).Form("/craving");
        await browser.Post(path, ("f", ((IHtmlInputElement)form["f"]!).Value), ("strength", "5"), ("where", "home"));
        Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        Assert.Matches("^/(craving|journal/open)", browser.Answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task More_waves_than_anybody_has_push_the_oldest_out()
    {
        using var browser = site.Visit();
        var form = (await browser.Open("/craving")).Form("/craving");
        for (var tap = 0; tap < 25; tap++)
        {
            await browser.Submit(form, ("strength", "5"), ("entry", Guid.NewGuid().ToString("N")));
        }

        await browser.Keep(next: "craving");
        Assert.Equal(20, (await browser.Rows()).Length);
    }

    [Fact]
    public async Task The_tools_are_there_with_the_database_gone()
    {
        await using var own = new RunningSite();
        using var browser = own.Visit();
        await browser.Keep();
        await browser.Mark(5);
        Directory.Delete(Path.Combine(own.DataFolder, "db"), recursive: true);
        var page = await browser.Open("/craving");

        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.Equal(6, page.Tools().Length);
    }
}
