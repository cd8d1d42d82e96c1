using AngleSharp.Dom;

namespace RelapseCheck.Web.Tests.Features.Journal;

public sealed class SessionTests(JournalSite site) : IClassFixture<JournalSite>
{
    [Fact]
    public async Task Five_wrong_PINs_leave_only_the_words()
    {
        using var browser = site.Visit();
        var words = await browser.Keep("own", "2468");
        await browser.Submit((await browser.Open("/journal")).Form("/journal/finish"));
        foreach (var said in new[] { "You have 4 tries left", "You have 3 tries left", "You have 2 tries left", "You have one try left" })
        {
            var page = await browser.OpenByPin("1111");
            Assert.Contains(said, page.QuerySelector("#open-pin-problem")!.TextContent, StringComparison.Ordinal);
        }

        var last = await browser.OpenByPin("1111");
        Assert.Contains("Type your seven words", last.QuerySelector("#words-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Null(last.QuerySelector("form[action='/journal/pin']"));
        await browser.OpenByWords(words, "own", "1357");
        Assert.Equal("/journal", browser.Path());
    }

    [Fact]
    public async Task The_right_PIN_opens_and_Finish_locks_again()
    {
        using var browser = site.Visit();
        await browser.Keep("own", "2468");
        await browser.WriteNote("Mine alone");
        await browser.Submit((await browser.Open("/journal")).Form("/journal/finish"));
        Assert.DoesNotContain("Mine alone", (await browser.Open("/journal")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mine alone", (await browser.OpenByPin("2468")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_phone_without_a_PIN_opens_by_itself_for_ninety_days_after_each_visit()
    {
        using var browser = site.Visit();
        await browser.Keep("own");
        Assert.Contains(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "rc_s" && cookie.Expires > DateTime.MinValue);
        Assert.Null((await browser.Open("/journal")).QuerySelector("form[action='/journal/finish']"));
    }

    [Fact]
    public async Task A_shared_phone_keeps_no_cookie_beyond_the_browser()
    {
        using var browser = site.Visit();
        await browser.Keep();
        Assert.All(browser.Cookies.GetAllCookies(), cookie => Assert.Equal(DateTime.MinValue, cookie.Expires));
    }

    [Fact]
    public async Task Settings_list_the_phones_and_close_another_one()
    {
        using var first = site.Visit();
        var words = await first.Keep("own", "2468");
        using var second = site.Visit();
        await second.OpenByWords(words);
        var page = await first.Open("/journal/settings");
        Assert.Equal(2, page.QuerySelectorAll(".reasons__item").Length);
        Assert.Single(page.QuerySelectorAll(".reasons__weight"));
        await first.Submit((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form.reasons__act")!);
        Assert.Contains("No journal is open", (await second.Open("/journal")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PIN_is_changed_and_the_old_one_opens_nothing()
    {
        using var browser = site.Visit();
        await browser.Keep("own", "2468");
        var page = await browser.Open("/journal/settings");
        page = await browser.Submit(page.Form("/journal/settings/pin"), ("act", "set"), ("pin", "97531"));
        Assert.Contains("PIN of this phone is changed", page.Body!.TextContent, StringComparison.Ordinal);
        await browser.Submit((await browser.Open("/journal")).Form("/journal/finish"));
        Assert.NotNull((await browser.OpenByPin("2468")).QuerySelector("#open-pin-problem"));
        await browser.OpenByPin("97531");
        Assert.Equal("/journal", browser.Path());
    }

    [Fact]
    public async Task New_words_open_the_journal_and_the_old_ones_nothing()
    {
        using var browser = site.Visit();
        var old = await browser.Keep();
        await browser.WriteNote("Still here");
        var page = await browser.Open("/journal/keep?new=1");
        var words = await browser.ConfirmWords(await browser.Submit(page.Form("/journal/keep"), ("device", "shared")));
        Assert.Equal("/journal/settings", browser.Path());
        Assert.Contains("Still here", (await browser.Open("/journal")).Body!.TextContent, StringComparison.Ordinal);

        using var other = site.Visit();
        Assert.Contains("No journal opens with these words", (await other.OpenByWords(old)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Still here", (await other.OpenByWords(words)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_goes_with_the_journal()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        var page = await browser.Open("/journal/settings");
        page = await browser.Submit(page.Form("/journal/settings/language"), ("language", "es"));
        Assert.Equal("es", page.DocumentElement.GetAttribute("lang"));
        using var other = site.Visit();
        Assert.Equal("es", (await other.OpenByWords(words)).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Erasing_asks_for_the_word_and_leaves_nothing()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        var page = await browser.Open("/journal/settings");
        page = await browser.Submit(page.Form("/journal/settings/erase"), ("word", "yes"));
        Assert.NotNull(page.QuerySelector("#erase-problem"));
        page = await browser.Submit(page.Form("/journal/settings/erase"), ("word", "Erase"));
        Assert.Contains("Everything is erased", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No journal opens with these words", (await browser.OpenByWords(words)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_and_an_event_are_added_once_and_removed()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var form = (await browser.Open("/journal")).Form("/journal/event");
        var day = ((AngleSharp.Html.Dom.IHtmlInputElement)form["day"]!).Value;
        await browser.Submit(form, ("day", day), ("kind", "good"), ("text", "A job"));
        var page = await browser.Submit(form, ("day", day), ("kind", "good"), ("text", "A job"));
        Assert.Single(page.QuerySelectorAll(".reasons__item"), item => item.TextContent.Contains("A job", StringComparison.Ordinal));
        page = await browser.Submit(page.Form("/journal/diary/remove"));
        Assert.DoesNotContain("A job", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_without_a_kind_and_a_day_to_come_are_said_and_what_was_typed_stays()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var form = (await browser.Open("/journal")).Form("/journal/event");
        var page = await browser.Submit(form, ("day", "2190-01-01"), ("text", "Typed words"));
        Assert.NotNull(page.QuerySelector("#event-problem"));
        Assert.NotNull(page.QuerySelector("#event-day-problem"));
        Assert.Equal("Typed words", page.QuerySelector("#event-text")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#event-text")!.Closest("details")!.GetAttribute("open"));
    }
}
