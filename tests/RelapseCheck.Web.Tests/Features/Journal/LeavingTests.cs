using System.Net;

namespace RelapseCheck.Web.Tests.Features.Journal;

public sealed class LeavingTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("shared", "", new[] { "rc_s", "rc_d" }, true)]
    [InlineData("own", "1234", new[] { "rc_o", "rc_d" }, false)]
    public async Task Leaving_takes_the_cookies_away_even_when_the_store_is_gone(string device, string pin, string[] taken, bool forgotten)
    {
        using var browser = site.Visit(follow: false);
        using var way = site.Visit();
        await way.Keep(device, pin);
        var step = await way.Open("/check-in/daily");
        await way.Submit(step.Form("/check-in/daily/body"), ("used", "none"));
        browser.Cookies.Add(way.Cookies.GetAllCookies());
        Assert.All(taken, name => Assert.Contains(browser.Cookies.GetAllCookies(), cookie => cookie.Name == name));

        var (there, away) = (Path.Combine(site.DataFolder, "db"), Path.Combine(site.DataFolder, "db-away"));
        Directory.Move(there, away);
        try
        {
            await browser.Open("/leave");
            Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
            Assert.All(taken, name => Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == name));
            Assert.Equal(forgotten, browser.Answer.Headers.Contains("Clear-Site-Data"));
            Assert.Equal(!forgotten, browser.Cookies.GetAllCookies().Any(cookie => cookie.Name == "rc_s"));
        }
        finally
        {
            Directory.Move(away, there);
        }
    }

    [Fact]
    public async Task Erasing_takes_what_is_under_way_too()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var step = await browser.Open("/check-in/daily");
        await browser.Submit(step.Form("/check-in/daily/body"), ("used", "none"));
        Assert.Contains(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "rc_d");

        var page = await browser.Open("/journal/settings");
        await browser.Submit(page.Form("/journal/settings/erase"), ("word", "erase"));
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name is "rc_d" or "rc_s");
    }
}
