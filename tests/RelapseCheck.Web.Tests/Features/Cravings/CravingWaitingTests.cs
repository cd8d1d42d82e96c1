using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Cravings;

/// <summary>A wish marked while no journal is open waits, and goes only where it belongs.</summary>
public sealed class CravingWaitingTests(JournalSite site) : IClassFixture<JournalSite>
{
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
