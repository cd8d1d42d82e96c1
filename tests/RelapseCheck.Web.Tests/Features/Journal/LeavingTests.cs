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

    [Theory]
    [InlineData("shared", "")]
    [InlineData("own", "1357")]
    public async Task Finish_takes_along_what_was_looked_for_and_what_a_form_held(string device, string pin)
    {
        using var browser = site.Visit();
        await browser.Keep(device, pin);
        await browser.Submit((await browser.Open("/learn")).Form("/learn"), ("q", "naloxone"));
        using var still = site.Visit(follow: false);
        still.Cookies.Add(browser.Cookies.GetAllCookies());
        await still.Submit((await still.Open("/reminders")).Form("/reminders"), ("title", "own"), ("own", "Zarzamora"), ("time", "99"));
        await still.Submit((await still.Open("/craving")).Form("/craving"), ("strength", "6"));
        Assert.Equal(3, still.Cookies.GetAllCookies().Count(cookie => cookie.Name is "rc_q" or "rc_i" or "rc_cr"));

        await still.Submit((await still.Open("/journal")).Form("/journal/finish"));
        Assert.DoesNotContain(still.Cookies.GetAllCookies(), cookie => cookie.Name is "rc_q" or "rc_i" or "rc_cr" or "rc_o");
    }

    [Fact]
    public async Task The_way_to_someone_stays_open_when_the_store_is_gone()
    {
        using var alone = new RunningSite();
        using var browser = alone.Visit();
        await browser.Keep();
        Directory.Delete(Path.Combine(alone.DataFolder, "db"), recursive: true);
        foreach (var path in new[] { "/help-now", "/lapse", "/lapse/reach-out", "/craving" })
        {
            var page = await browser.Open(path);
            Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
            Assert.NotEmpty(page.QuerySelectorAll("a[href^='tel:']"));
        }

        await browser.Open("/lapse/next");
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
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
