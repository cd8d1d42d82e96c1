using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Tests.Folders;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Lapse;

/// <summary>A return to use told while no journal is open: it waits sealed, and nothing is lost. On a site of its own: the clock is moved.</summary>
public sealed class LockedLapseTests : IDisposable
{
    private const string Words = "told behind a closed door";
    private readonly JournalSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("en", "Your journal is locked.")]
    [InlineData("es", "Tu diario está cerrado.")]
    public async Task It_is_kept_after_the_PIN_and_goes_on_where_it_was(string language, string said)
    {
        using var browser = _site.Visit(language);
        await Locked(browser);
        var page = await browser.Open(LapseWays.FormPage);
        Assert.Contains(said, Walk.Text(page), StringComparison.Ordinal);
        page = await browser.Tell(page, ("felt", "stressed"), ("words", Words));
        Assert.Equal("/journal/open?next=lapse", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        page = await browser.Submit(page.Form("/journal/pin"), ("pin", "1111"));
        Assert.NotNull(page.QuerySelector("#open-pin-problem"));
        await browser.Submit(page.Form("/journal/pin"), ("pin", "2468"));
        Assert.Equal("/lapse/reach-out?done=saved", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.EndsWith(Words, Assert.Single(await browser.Told()), StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie is { Name: "rc_l", Expired: false });
    }

    [Fact]
    public async Task It_is_kept_after_the_words_too_and_while_it_waits_nobody_can_read_it()
    {
        using var browser = _site.Visit();
        var words = await browser.Keep();
        await browser.Submit((await browser.Open("/journal")).Form("/journal/finish"));
        await browser.Tell(("where", "street"), ("words", Words));
        Assert.Empty(FolderBytes.Holding(_site.DataFolder, Words));
        Assert.Empty(FolderBytes.Holding(_site.DataFolder, "street"));
        var page = await browser.Open(LapseWays.FormPage);
        Assert.Equal("This is not in your journal yet", page.QuerySelector("#waits")!.TextContent);
        Assert.Equal(Words, page.QuerySelector<IHtmlTextAreaElement>("#words")!.Value);
        page = await browser.Open(page.QuerySelector("main a.button[href^='/journal/open']")!.GetAttribute("href")!);
        await browser.Submit(page.Form("/journal/open"), ("words", words), ("device", "shared"));
        Assert.Equal("Where: Out on the street. " + Words, Assert.Single(await browser.Told()));
    }

    [Fact]
    public async Task On_an_own_phone_it_is_kept_however_the_journal_is_opened()
    {
        using var browser = _site.Visit();
        await Locked(browser);
        await browser.Tell(("words", Words));
        await browser.Submit((await browser.Open("/journal")).Form("/journal/pin"), ("pin", "2468"));
        Assert.Equal("/journal", browser.Path());
        Assert.Equal([Words], await browser.Told());
    }

    [Fact]
    public async Task On_a_shared_phone_it_does_not_go_into_the_journal_of_whoever_comes_next()
    {
        using var other = _site.Visit();
        var words = await other.Keep();
        using var browser = _site.Visit();
        await browser.Tell(("words", Words));
        await browser.OpenByWords(words);
        Assert.Empty(await browser.Told());
        Assert.Equal(Words, (await browser.Open(LapseWays.FormPage)).QuerySelector<IHtmlTextAreaElement>("#words")!.Value);
    }

    [Fact]
    public async Task It_goes_into_a_journal_that_is_started_for_it()
    {
        using var browser = _site.Visit();
        var page = await browser.Tell(("words", Words));
        Assert.Equal("/journal/open", browser.Path());
        Assert.NotNull(page.QuerySelector("a[href='/journal/keep?next=lapse']"));
        await browser.Keep(next: "lapse");
        Assert.Equal("/lapse/reach-out", browser.Path());
        Assert.Equal([Words], await browser.Told());
    }

    [Fact]
    public async Task On_a_shared_phone_a_journal_started_for_something_else_leaves_it_where_it_is()
    {
        using var browser = _site.Visit();
        await browser.Tell(("words", Words));
        await browser.Keep();
        Assert.Equal("/journal", browser.Path());
        Assert.Empty(await browser.Told());
    }

    [Fact]
    public async Task A_session_that_ran_out_meanwhile_loses_nothing()
    {
        using var browser = _site.Visit();
        var words = await browser.Keep();
        var page = await browser.Open(LapseWays.FormPage);
        _site.Clock.MoveOn(TimeSpan.FromMinutes(16));
        page = await browser.Tell(page, ("words", Words));
        Assert.Equal("/journal/open", browser.Path());
        await browser.Submit(page.Form("/journal/open"), ("words", words), ("device", "shared"));
        Assert.Equal([Words], await browser.Told());
    }

    [Theory]
    [InlineData("en", "nothing of this is kept")]
    [InlineData("es", "nada de esto se guarda")]
    public async Task With_no_journal_the_page_says_that_nothing_is_kept_and_going_on_keeps_nothing(string language, string said)
    {
        using var browser = _site.Visit(language);
        var page = await browser.Open(LapseWays.FormPage);
        Assert.Contains(said, Walk.Text(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/lapse/reach-out']"));
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name is not "rc_f");
    }

    [Fact]
    public async Task It_is_gone_after_half_an_hour_when_let_go_and_on_leaving()
    {
        using var browser = _site.Visit();
        var page = await browser.Open(LapseWays.FormPage);
        await browser.Tell(page, ("words", Words));
        page = await browser.Open(LapseWays.FormPage);
        page = await browser.Submit(page.Form(LapseWays.FormPage), ("go", "let-go"));
        Assert.Equal("", page.QuerySelector<IHtmlTextAreaElement>("#words")!.Value);

        await browser.Tell(page, ("words", Words));
        _site.Clock.MoveOn(TimeSpan.FromMinutes(31));
        page = await browser.Open(LapseWays.FormPage);
        Assert.Equal("", page.QuerySelector<IHtmlTextAreaElement>("#words")!.Value);

        await browser.Tell(page, ("words", Words));
        using var leaving = _site.Visit(follow: false);
        leaving.Cookies.Add(browser.Cookies.GetAllCookies());
        await leaving.Open("/leave");
        Assert.Equal("", (await browser.Open(LapseWays.FormPage)).QuerySelector<IHtmlTextAreaElement>("#words")!.Value);
    }

    private static async Task Locked(Browser browser)
    {
        await browser.Keep("own", "2468");
        await browser.Submit((await browser.Open("/journal")).Form("/journal/finish"));
    }
}
