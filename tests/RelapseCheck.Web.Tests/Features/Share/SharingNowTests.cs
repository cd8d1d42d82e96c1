using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Counselor;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Share;

public sealed class SharingNowTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_share_is_named_where_the_person_is_and_nobody_is_said_to_watch()
    {
        using var browser = await site.WithJournal();
        foreach (var path in new[] { "/journal", "/journal/settings" })
        {
            Assert.DoesNotContain("Shared with", (await browser.Open(path)).Said(), StringComparison.Ordinal);
        }

        await browser.ShareWith(site, await site.Counselor());
        await browser.Through("daily", Walk.Calm());
        Assert.Equal("/result", browser.Path());
        foreach (var path in new[] { "/result", "/journal", "/journal/settings" })
        {
            var line = (await browser.Open(path)).QuerySelectorAll("main p").Select(p => p.TextContent).Single(text => text.StartsWith("Shared with Jordan Park at ", StringComparison.Ordinal));
            Assert.Contains("Nobody watches between visits.", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_starts_a_journal_on_the_way_to_a_code_comes_back_to_its_field()
    {
        using var browser = site.Visit();
        Assert.NotNull((await browser.Open("/share")).QuerySelector("main a[href='/journal/keep?next=share']"));
        await browser.Keep(next: "share");
        Assert.Equal("/share", browser.Path());
    }

    [Fact]
    public async Task A_pause_empties_their_page_and_going_on_fills_it()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        await browser.ShareWith(site, with);
        var page = await browser.Press("pause", "pause");
        Assert.Contains("Paused since", page.Said(), StringComparison.Ordinal);
        Assert.Empty(await Days(with));
        Assert.DoesNotContain("Shared with", (await browser.Open("/journal")).Said(), StringComparison.Ordinal);

        page = await browser.Press("resume", "resume");
        Assert.DoesNotContain("Paused since", page.Said(), StringComparison.Ordinal);
        Assert.Equal(6, (await Days(with)).Count);
    }

    [Fact]
    public async Task A_change_asks_for_a_new_signature_and_keeps_the_old_agreement_to_read()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        await browser.ShareWith(site, with, ("part", "answers"));
        Assert.NotEmpty((await Days(with))[0].CheckIns[0].Answers);
        var page = await browser.Press("change", "change");
        Assert.NotNull(page.QuerySelector("input[value=answers][checked]"));
        Assert.Equal(["keep", "keep"], page.QuerySelectorAll<IHtmlInputElement>("input[type=radio][checked]").Select(input => input.Value));
        Assert.Equal("", page.QuerySelector<IHtmlInputElement>("#sign")!.Value);

        page = await browser.Sign(page, ("back", "keep"), ("until", "keep"), ("sign", "R. again"));
        Assert.Equal("/share/receipt", browser.Path());
        Assert.Contains("R. again", page.Said(), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main details"));
        Assert.Empty((await Days(with))[0].CheckIns[0].Answers);
    }

    [Fact]
    public async Task It_can_be_renewed_for_a_year_and_not_for_longer()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        await browser.ShareWith(site, with, ("until", "30"));
        var page = await browser.Press("change", "renew");
        Assert.NotNull(page.QuerySelector("input[name=until][value='90'][checked]"));
        await browser.Sign(page, ("back", "keep"), ("until", "365"));
        Assert.NotNull((await browser.Press("change", "renew")).QuerySelector("input[name=until][value='365'][checked]"));
        Assert.Equal(Kept.Today.AddDays(365), (await Case(with)).Consent!.Until);
        await browser.Sign(await browser.Press("change", "renew"), ("back", "keep"), ("until", "366"));
        Assert.Equal("/share/consent", browser.Path());
        Assert.Equal(Kept.Today.AddDays(365), (await Case(with)).Consent!.Until);
    }

    [Fact]
    public async Task Stopping_asks_once_and_then_is_at_once()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        await browser.ShareWith(site, with);
        await browser.Press("change", "change");
        var page = await browser.Open("/share");
        Assert.NotNull(page.QuerySelector("main a[href='/share/consent']"));
        page = await browser.Open(page.QuerySelector("a[href^='/share/stop']")!.GetAttribute("href")!);
        Assert.Contains("cannot be taken back", page.Said(), StringComparison.Ordinal);
        Assert.Single(await site.Get<CaseStore>().Ids(Viewer(with), Token));

        page = await browser.Submit(page.Form("/share/stop"));
        Assert.Contains("It has ended", page.Said(), StringComparison.Ordinal);
        Assert.Empty(await site.Get<CaseStore>().Ids(Viewer(with), Token));
        Assert.Contains("Shared in the past", page.Said(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main a[href='/share/consent']"));
        page = await browser.Open("/share/receipt?of=1");
        Assert.Contains("You ended it on", page.Said(), StringComparison.Ordinal);
        Assert.Equal("/share/receipt?of=1#main", page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.Contains("Lo terminaste", (await browser.Open(page.QuerySelector("a[hreflang=es]")!.GetAttribute("href")!)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_sees_who_looked_and_at_what_page_by_page()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        await browser.ShareWith(site, with);
        Assert.Contains("Nobody has looked yet", (await browser.Open("/share/seen?of=1")).Said(), StringComparison.Ordinal);
        await site.Get<CaseStore>().List(Viewer(with), all => all, LookKind.List, Token);
        var share = (await site.Get<CaseStore>().Ids(Viewer(with), Token))[0];
        for (var saved = 0; saved < 60; saved++)
        {
            await site.Get<CaseStore>().Open(Viewer(with), share, LookKind.Export, Token);
        }

        Assert.Contains("Last look: Jordan Park", (await browser.Open("/share")).Said(), StringComparison.Ordinal);
        var page = await browser.Open("/share/seen?of=1");
        Assert.Contains("Looks so far: 61", page.Said(), StringComparison.Ordinal);
        Assert.Equal(50, page.QuerySelectorAll(".reasons__item").Length);
        page = await browser.Open(page.QuerySelector("a[href*='page=2']")!.GetAttribute("href")!);
        Assert.Equal(11, page.QuerySelectorAll(".reasons__item").Length);
        Assert.EndsWith(": your line in their list.", page.QuerySelectorAll(".reasons__item")[^1].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_the_journal_tells_what_was_agreed_and_brings_no_share_into_another()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        await browser.ShareWith(site, with);
        await site.Get<CaseStore>().List(Viewer(with), all => all, LookKind.List, Token);
        var file = await browser.Http.GetStringAsync(new Uri("/journal/export/journal.json", UriKind.Relative), Token);
        var shared = System.Text.Json.JsonDocument.Parse(file).RootElement.GetProperty("sharing")[0];
        Assert.Equal("Jordan Park", shared.GetProperty("consents")[0].GetProperty("counselor").GetString());
        Assert.Equal("list", shared.GetProperty("looks")[0].GetProperty("kind").GetString());
        Assert.DoesNotContain(with.Id.ToString(), file, StringComparison.Ordinal);

        using var other = site.Visit();
        var words = await other.Keep();
        var page = await other.Open("/journal/export");
        using var content = new MultipartFormDataContent();
        foreach (var hidden in page.Form("/journal/export").QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        content.Add(new StringContent(file), "file", "journal.json");
        await other.Http.PostAsync(new Uri("/journal/export", UriKind.Relative), content, Token);
        Assert.Equal(6, (await site.Header(words)) is { FirstDay: { } first, LastDay: { } last } ? last.DayNumber - first.DayNumber + 1 : 0);
        Assert.Empty((await site.Header(words)).Shares);
        Assert.Single(await site.Get<CaseStore>().Ids(Viewer(with), Token));
    }

    private static Viewer Viewer(Colleague with) => new(with.Id, with.Organisation, with.Name, "one");

    private async Task<Case> Case(Colleague with) => Assert.Single(await site.Get<CaseStore>().List(Viewer(with), all => all, LookKind.List, Token));

    private async Task<IReadOnlyList<Core.Journals.DayPage>> Days(Colleague with) =>
        (await site.Get<CaseStore>().Open(Viewer(with), (await site.Get<CaseStore>().Ids(Viewer(with), Token))[0], LookKind.Page, Token))!.Days;
}
