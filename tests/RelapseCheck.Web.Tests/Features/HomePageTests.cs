using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace RelapseCheck.Web.Tests.Features;

public sealed class HomePageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_strong_wish_or_a_use_finds_its_way_before_the_doors()
    {
        using var browser = site.Visit();
        var order = (await browser.Open("/")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Take(3);
        Assert.Equal(["/craving", "/lapse", "/check-in"], order);
    }

    [Fact]
    public async Task The_doors_come_before_the_promise()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/");
        var order = page.QuerySelectorAll(".doors__door, .promise__line").Select(e => e.GetAttribute("href") ?? "promise").ToList();

        Assert.Equal(["/check-in", "/journal", "/family", "promise", "promise", "promise"], order);
    }

    [Fact]
    public async Task A_first_look_is_told_of_nothing_deleted()
    {
        using var browser = site.Visit();
        Assert.Null((await browser.Open("/")).QuerySelector("main [role=status]"));
    }

    [Fact]
    public async Task A_browser_that_does_not_tell_its_place_is_asked_once()
    {
        using var browser = site.Visit("en-US", follow: false);
        var form = (IHtmlFormElement)(await browser.Open("/")).QuerySelector("form[action='/']")!;
        await browser.Submit(form, ("zone", "Europe/London"));
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (browser.Answer.StatusCode, browser.Answer.Headers.Location!.OriginalString));

        Assert.Null((await browser.Open("/")).QuerySelector("form[action='/']"));
        var help = await browser.Open("/help-now");
        Assert.Equal("tel:999", help.QuerySelector(".card--safety .calls__call")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_stale_form_comes_back_to_its_page()
    {
        using var browser = site.Visit("en-US", follow: false);
        await browser.Post("/", ("zone", "Europe/London"), ("f", "old"));

        Assert.Equal((HttpStatusCode.SeeOther, "/?again=1"), (browser.Answer.StatusCode, browser.Answer.Headers.Location!.OriginalString));
    }
}
