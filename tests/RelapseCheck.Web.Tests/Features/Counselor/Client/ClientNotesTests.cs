using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Features.Counselor.Client;

public sealed class ClientNotesTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task The_session_day_moves_what_is_compared()
    {
        var (me, person) = await Someone();
        using var browser = me.Browser;
        var page = await browser.Open(me.Page(person));
        var day = Kept.Today.AddDays(-12).ToString("yyyy-MM-dd", null);
        page = await browser.Submit((IHtmlFormElement)page.QuerySelector("#session")!.Closest("form")!, ("session", day), ("go", "session"));
        Assert.Contains("Since the last session", page.Body!.TextContent, StringComparison.Ordinal);

        page = await browser.Submit((IHtmlFormElement)page.QuerySelector("#session")!.Closest("form")!, ("session", "someday"), ("go", "session"));
        Assert.Contains("Choose a day up to today", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("someday", page.QuerySelector("#session")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_label_and_a_next_appointment_are_kept_here_as_in_the_list()
    {
        var (me, person) = await Someone();
        using var browser = me.Browser;
        var page = await browser.Open(me.Page(person));
        page = await browser.Submit((IHtmlFormElement)page.QuerySelector("#mine form[action='/counselor/mark']")!, ("label", "Sat 10:00"), ("next", ""), ("snooze", ""), ("follow", ""), ("go", "save"));
        Assert.Equal("Sat 10:00", page.QuerySelector("#mine input[name=label]")!.GetAttribute("value"));

        page = await browser.Submit((IHtmlFormElement)page.QuerySelector("#mine form[action='/counselor/mark']")!, ("label", new string('a', 90)), ("next", "someday"), ("snooze", ""), ("follow", ""), ("go", "save"));
        Assert.Equal(new string('a', 90), page.QuerySelector("#mine input[name=label]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#mine .field__error"));
    }

    [Fact]
    public async Task Own_notes_are_added_changed_and_removed()
    {
        var (me, person) = await Someone();
        using var browser = me.Browser;
        var page = await Write(browser, me.Page(person), await browser.Open(me.Page(person)), "Ask about sleep <b>x</b> 🌊 مرحبا");
        Assert.Contains("Ask about sleep <b>x</b> 🌊 مرحبا", page.QuerySelector("#mine")!.TextContent, StringComparison.Ordinal);
        var note = page.QuerySelector("#mine details form")!;
        var entry = note.QuerySelector("input[name=entry]")!.GetAttribute("value")!;

        page = await browser.Submit((IHtmlFormElement)note, ("text", "Changed"), ("go", "note"));
        Assert.Contains("Changed", page.QuerySelector("#mine details")!.TextContent, StringComparison.Ordinal);
        page = await browser.Submit((IHtmlFormElement)page.QuerySelector("#mine details form")!, ("go", "remove"), ("entry", entry), ("text", ""));
        Assert.Null(page.QuerySelector("#mine details"));
    }

    [Fact]
    public async Task A_note_that_is_too_long_or_empty_keeps_what_was_typed()
    {
        var (me, person) = await Someone();
        using var browser = me.Browser;
        var typed = new string('a', CounselorFile.MostNote + 1);
        var page = await Write(browser, me.Page(person), await browser.Open(me.Page(person)), typed);
        Assert.Contains("A note holds 4000 letters", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("textarea"), field => field.TextContent.Contains(typed, StringComparison.Ordinal));
        page = await Write(browser, me.Page(person), page, "  ");
        Assert.Contains("Write something first.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_comes_back_with_what_was_typed()
    {
        var (me, person) = await Someone();
        using var browser = me.Browser;
        var page = await browser.Post(me.Page(person), ("go", "note"), ("entry", Guid.NewGuid().ToString("N")), ("text", "not lost"));
        Assert.Contains(page.QuerySelectorAll("textarea"), field => field.TextContent.Contains("not lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_brief_names_what_a_session_needs()
    {
        var (me, person) = await Someone();
        using var browser = me.Browser;
        var page = await browser.Open(me.Page(person) + "/brief");
        var text = page.Body!.TextContent;
        Assert.All(new[] { "River: for the session", "Ways to begin", "Strengths to name", "What added most", "In the last seven days", "Miller and Rollnick", "42 CFR part 2", "Nobody watches between visits." }, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.InRange(page.QuerySelectorAll("section[aria-labelledby=brief-ask] li").Length, 3, 5);
        Assert.Contains(await site.Looks(person), look => look.Kind == LookKind.Brief);
    }

    private static Task<IHtmlDocument> Write(Browser browser, string path, IHtmlDocument page, string text)
    {
        var form = (IHtmlFormElement)page.QuerySelectorAll($"form[action='{path}']").Last(form => form.QuerySelector("textarea") is not null);
        return browser.Submit(form, ("text", text), ("go", "note"));
    }

    private async Task<(Seat Me, Sharer Person)> Someone(ShareScope? scope = null, string language = "en")
    {
        var me = await Seat.Take(site, await site.Colleague(await site.Organisation()), language);
        return (me, await site.Sharer(me.Who, scope: scope));
    }
}
