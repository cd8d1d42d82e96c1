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

    [Theory]
    [InlineData("en", "Your journal is locked")]
    [InlineData("es", "Tu diario está cerrado")]
    public async Task A_locked_journal_gets_it_with_the_PIN_and_blocks_nothing(string language, string locked)
    {
        using var browser = site.Visit(language);
        await browser.Keep("own", "2468");
        await browser.Submit((await browser.Open("/journal")).Form("/journal/finish"));
        var page = await browser.Mark(8);
        Assert.Contains(locked, Walk.Text(page), StringComparison.Ordinal);
        await browser.Try("call", "yes");

        page = await browser.Open(page.QuerySelector("a[href='/journal/open?next=craving']")!.GetAttribute("href")!);
        page = await browser.Submit(page.Form("/journal/pin"), ("pin", "2468"));
        Assert.Equal("/craving/noted", browser.Path());
        Assert.NotNull(page.QuerySelector("a[href='/journal#diary-title']"));
        Assert.EndsWith(",8,,,,,,,yes,,", Assert.Single(await browser.Rows()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_shared_phone_it_stays_out_of_a_journal_opened_for_something_else_until_asked_for()
    {
        using var owner = site.Visit();
        var words = await owner.Keep();
        using var browser = site.Visit();
        await browser.Mark(5);
        await browser.OpenByWords(words);
        Assert.Empty(await browser.Rows());

        var page = await browser.Open("/craving/noted");
        Assert.Contains("not in your journal yet", Walk.Text(page), StringComparison.Ordinal);
        await browser.Submit(page.Form("/craving/keep"));
        Assert.Single(await browser.Rows());
    }

    [Fact]
    public async Task On_a_shared_phone_a_further_tap_takes_nobody_elses_wish_along()
    {
        using var owner = site.Visit();
        var words = await owner.Keep();
        using var browser = site.Visit();
        await browser.Mark(5);
        await browser.OpenByWords(words);
        await browser.Try("breathing", "yes");
        await browser.Submit((await browser.Open("/craving/noted")).Form("/craving/noted"), ("where", "home"));
        await browser.Submit((await browser.Open("/craving/after")).Form("/craving/after"), ("strength", "2"));
        Assert.Empty(await browser.Rows());

        await browser.Keep();
        Assert.Empty(await browser.Rows());
    }

    [Fact]
    public async Task What_was_marked_in_one_journal_is_neither_shown_beside_another_nor_put_there()
    {
        using var owner = site.Visit();
        var words = await owner.Keep();
        using var browser = site.Visit();
        var first = await browser.Keep();
        var page = await browser.Mark(9);
        var tried = (await browser.Open("/craving")).Form("/craving/tool");
        await browser.OpenByWords(words);
        await browser.Open("/craving/noted");
        Assert.Equal("/craving", browser.Path());
        await browser.Submit(tried, ("helped", "yes"));
        await browser.Submit(page.Form("/craving/noted"), ("where", "home"));
        await browser.Submit(page.Form("/craving/noted"), ("where", "home"));
        await browser.Post("/craving/keep", ("f", ((IHtmlInputElement)page.QuerySelector("input[name=f]")!).Value));
        Assert.Empty(await browser.Rows());

        await browser.OpenByWords(first);
        Assert.Contains(",9,", Assert.Single(await browser.Rows()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_journal_it_says_that_nothing_is_kept_and_a_new_journal_takes_it()
    {
        using var browser = site.Visit();
        Assert.Contains("nothing is kept for good", Walk.Text(await browser.Mark(5)), StringComparison.Ordinal);
        await browser.Mark(6);
        await browser.Keep(next: "craving");
        Assert.Equal(2, (await browser.Rows()).Length);
    }

    [Fact]
    public async Task A_tool_tried_before_anything_was_marked_waits_for_one_tap()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Try("delay", "no");
        Assert.Equal("/craving/after", browser.Path());
        Assert.Contains("Thank you for saying so", Walk.Text(page), StringComparison.Ordinal);
        Assert.Empty(await browser.Rows());

        page = await browser.Submit(page.Form("/craving/after"), ("strength", "9"));
        Assert.Contains("How strong is it now?", Walk.Text(page), StringComparison.Ordinal);
        Assert.EndsWith(",9,,,,,,,,,no", Assert.Single(await browser.Rows()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forget_Leave_and_an_hour_end_what_waits()
    {
        using var browser = site.Visit();
        var page = await browser.Mark(5);
        page = await browser.Submit(page.Form("/craving/forget"));
        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.Null(page.QuerySelector("a[href='/craving/noted']"));

        await browser.Mark(5);
        using var leaving = site.Visit(follow: false);
        leaving.Cookies.Add(browser.Cookies.GetAllCookies());
        await leaving.Open("/leave");
        await browser.Open("/craving/noted");
        Assert.Equal("/craving", browser.Path());

        await browser.Mark(5);
        site.Clock.MoveOn(TimeSpan.FromMinutes(61));
        await browser.Open("/craving/noted");
        Assert.Equal("/craving", browser.Path());
    }
}
