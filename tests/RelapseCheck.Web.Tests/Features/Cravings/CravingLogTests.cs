using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Cravings;

public sealed class CravingLogTests(JournalSite site) : IClassFixture<JournalSite>
{
    [Fact]
    public async Task With_an_open_journal_one_tap_is_kept_at_once_and_the_rest_when_it_is_told()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Mark(7);
        Assert.Equal("/craving/noted", browser.Path());
        Assert.Contains("It is in your journal.", Walk.Text(page), StringComparison.Ordinal);
        Assert.Contains(",7,,,,,,,,,", Assert.Single(await browser.Rows()), StringComparison.Ordinal);

        await browser.Submit(page.Form("/craving/noted"), ("where", "home"), ("with", "alone"));
        Assert.Equal("/craving", browser.Path());
        await browser.Try("breathing", "a-little");
        page = await browser.Submit((await browser.Open("/craving/after")).Form("/craving/after"), ("strength", "3"));
        Assert.Contains("It went from 7 to 3.", Walk.Text(page), StringComparison.Ordinal);
        Assert.EndsWith(",7,3,home,alone,,a-little,,,,", Assert.Single(await browser.Rows()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_in_the_diary_and_can_be_removed()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var noted = await browser.Mark(7);
        await browser.Submit(noted.Form("/craving/noted"), ("where", "street"), ("with", "people-who-use"));
        var page = await browser.Open("/journal");
        var entry = page.QuerySelector("section[aria-labelledby=diary-title] .reasons__item")!;
        Assert.Contains("Wish to use: 7 of 10", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("On the street. With people who use.", entry.TextContent, StringComparison.Ordinal);

        page = await browser.Submit(page.Form("/journal/diary/remove"));
        Assert.DoesNotContain("Wish to use", Walk.Text(page), StringComparison.Ordinal);
        Assert.Empty(await browser.Rows());
    }

    [Fact]
    public async Task Recovery_days_and_the_calendar_stay_as_they_were()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        await site.Write(words, Kept.DaysBefore(6, 20, ("used", "none")));
        var before = await browser.Open("/journal");
        await browser.Mark(10);
        var after = await browser.Open("/journal");

        Assert.Equal(before.QuerySelector(".facts")!.TextContent, after.QuerySelector(".facts")!.TextContent);
        Assert.Equal(before.QuerySelector(".month")!.TextContent, after.QuerySelector(".month")!.TextContent);
        Assert.Contains("Wish to use: 10 of 10", after.QuerySelector(".table--days")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wishes to use marked: 1, the strongest 10 of 10.", after.QuerySelector(".key")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_tap_is_one_log_and_a_second_wave_another()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var form = (await browser.Open("/craving")).Form("/craving");
        await browser.Submit(form, ("strength", "6"));
        await browser.Submit(form, ("strength", "6"));
        Assert.Single(await browser.Rows());

        await browser.Mark(4);
        Assert.Equal(2, (await browser.Rows()).Length);
    }

    [Fact]
    public async Task Two_taps_before_any_cookie_are_one_log_too()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var form = (await browser.Open("/craving")).Form("/craving");
        using var other = site.Visit();
        other.Cookies.Add(browser.Cookies.GetAllCookies());
        await Task.WhenAll(browser.Submit(form, ("strength", "6")), other.Submit(form, ("strength", "6")));
        Assert.Single(await browser.Rows());
    }
}
