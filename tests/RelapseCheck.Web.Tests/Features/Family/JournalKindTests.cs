using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Journal.Export;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Family;

/// <summary>A family journal and a journal of one's own: two kinds that never mix.</summary>
public sealed class JournalKindTests(JournalSite site) : IClassFixture<JournalSite>
{
    [Fact]
    public async Task A_family_journal_is_started_with_seven_words_of_its_own_and_opens_at_its_own_page()
    {
        using var browser = site.Visit();
        var words = await browser.KeepFamily();
        Assert.Equal("/family/journal", browser.Path());
        Assert.Equal(JournalKind.Family, (await site.Header(words)).Kind);

        var page = await browser.Open("/family/journal");
        page = await browser.Submit(page.Form("/journal/finish"));
        Assert.Equal("/family/journal", browser.Path());
        Assert.Contains("closed on this phone", page.Body!.TextContent, StringComparison.Ordinal);

        await browser.OpenByWords(words);
        Assert.Equal("/family/journal", browser.Path());
    }

    [Fact]
    public async Task A_check_in_is_never_stored_in_a_family_journal()
    {
        using var browser = site.Visit();
        var words = await browser.KeepFamily();
        var page = await browser.Through("daily", Walk.Calm());
        Assert.Equal("/result", Walk.Path(browser));
        Assert.NotNull(page.QuerySelector("#band-title"));
        Assert.Null(page.QuerySelector("button[value=keep]"));
        Assert.Empty(await site.Latest(words));

        await browser.Open("/journal/open?next=result");
        await browser.OpenByWords(words);
        Assert.Empty(await site.Latest(words));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_note_written_for_one_kind_waits_when_the_other_was_opened_meanwhile(bool forFamily)
    {
        using var browser = site.Visit();
        var mine = forFamily ? await browser.KeepFamily() : await browser.Keep();
        var form = (await browser.Open(forFamily ? "/family/journal" : "/journal")).Form("/journal/note");
        var other = forFamily ? await browser.Keep() : await browser.KeepFamily();
        var day = ((IHtmlInputElement)form["day"]!).Value;
        await browser.Submit(form, ("day", day), ("text", "Only for this one"));
        Assert.Equal("/journal/open", browser.Path());

        var page = await browser.Open(forFamily ? "/journal" : "/family/journal");
        Assert.DoesNotContain("Only for this one", page.Body!.TextContent, StringComparison.Ordinal);
        await browser.OpenByWords(other);
        Assert.DoesNotContain("Only for this one", (await browser.Open(forFamily ? "/journal" : "/family/journal")).Body!.TextContent, StringComparison.Ordinal);

        page = await browser.OpenByWords(mine);
        await browser.Submit(page.Form("/journal/note"), ("day", day), ("text", page.QuerySelector("#note-text")!.TextContent));
        Assert.Contains("Only for this one", (await browser.Open(forFamily ? "/family/journal" : "/journal")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_in_waiting_for_the_PIN_stays_out_of_a_family_journal()
    {
        using var browser = site.Visit();
        var words = await browser.KeepFamily("own", "2468");
        await browser.Submit((await browser.Open("/family/journal")).Form("/journal/finish"));
        var page = await browser.Through("daily", Walk.Calm());
        page = await browser.Submit(page.Form("/journal/pin"), ("pin", "2468"));
        Assert.Equal("/result", Walk.Path(browser));
        Assert.NotNull(page.QuerySelector("#band-title"));
        Assert.Empty(await site.Latest(words));
    }

    [Theory]
    [InlineData("en", "A family journal is open here")]
    [InlineData("es", "Aquí está abierto un diario de familia")]
    public async Task The_journal_page_says_that_a_family_journal_is_open_and_leads_to_both(string language, string said)
    {
        using var browser = site.Visit(language);
        await browser.KeepFamily();
        var page = await browser.Open("/journal");
        Assert.Equal(said, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/family/journal']"));
        Assert.NotNull(page.QuerySelector("main a[href='/journal/keep']"));
        await browser.Open("/journal/report");
        Assert.Equal("/family/journal", browser.Path());
        Assert.Contains(said, (await browser.Open("/plan")).QuerySelector("[aria-labelledby=keep-title]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_family_page_says_that_a_journal_of_ones_own_is_open()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Open("/family/journal");
        Assert.Equal("Your own journal is open here", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/journal/keep?for=family']"));
    }

    [Fact]
    public async Task Settings_export_and_new_words_work_for_a_family_journal_and_it_stays_one()
    {
        using var browser = site.Visit();
        await browser.KeepFamily();
        var page = await browser.Open("/journal/settings");
        Assert.Equal("/journal/settings", browser.Path());
        Assert.Null(page.QuerySelector("a[href='/check-in/background']"));
        page = await browser.Open("/journal/keep?new=1");
        var words = await browser.ConfirmWords(await browser.Submit(page.Form("/journal/keep"), ("device", "shared")));
        Assert.Equal(JournalKind.Family, (await site.Header(words)).Kind);
        page = await browser.Open("/journal/export");
        Assert.Null(page.QuerySelector("a[href='/journal/report']"));
        await browser.Open("/journal/export/journal.json");
        Assert.Contains("\"family\"", await browser.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, JournalKind.Own, "It cannot go into a family journal")]
    [InlineData(false, JournalKind.Family, "It can only go into a family journal")]
    public async Task A_file_of_the_other_kind_is_refused_and_changes_nothing(bool isFamily, JournalKind file, string said)
    {
        using var browser = site.Visit();
        var words = isFamily ? await browser.KeepFamily() : await browser.Keep();
        var day = DayPage.Empty(Kept.Today) with { Notes = [new Note("n", DateTimeOffset.UnixEpoch, "not for here")] };
        var page = await Import(browser, JournalFile.Of(JournalHeader.Empty with { Kind = file }, [day], []));
        Assert.Contains(said, page.QuerySelector("#file-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.Header(words)).FirstDay);
    }

    private static async Task<IHtmlDocument> Import(Browser browser, JournalFile file)
    {
        var form = (await browser.Open("/journal/export")).Form("/journal/export");
        using var written = new MemoryStream();
        await file.Write(written, TestContext.Current.CancellationToken);
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(((IHtmlInputElement)form.QuerySelector("input[type=hidden]")!).Value), "f");
        content.Add(new StringContent(Encoding.UTF8.GetString(written.ToArray()), Encoding.UTF8, "application/json"), "file", "journal.json");
        using var answer = await browser.Http.PostAsync(new Uri("/journal/export", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
