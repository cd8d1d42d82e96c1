using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Features.Counselor.Caseload;

public sealed class CaseloadPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en", "No one shares with you yet.", "Make an invitation")]
    [InlineData("es", "Todavía nadie comparte contigo.", "Hacer una invitación")]
    public async Task An_empty_list_says_so_and_offers_an_invitation(string language, string says, string offers)
    {
        var (browser, _) = await site.SignedIn(acceptLanguage: language);
        using var _ = browser;
        var page = await browser.Open("/counselor");
        Assert.Equal(says, page.QuerySelector(".intro__lead")!.TextContent);
        Assert.Equal(offers, page.QuerySelector("main a.button[href='/counselor/invite']")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("table, select"));
        Assert.True(browser.Answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Each_person_stands_there_with_why_now_usual_line_and_last_and_who_needs_attention_first()
    {
        var me = await site.Colleague(await site.Organisation());
        await site.Sharer(me, days: 20, called: "Quiet", points: _ => 20);
        var worse = await site.Sharer(me, days: 20, called: "Worse", points: ago => ago == 0 ? 70 : 30);
        var used = await site.Sharer(me, days: 20, called: "Used", points: _ => 20);
        await site.Add(used, Shared.Day(Kept.Today, 20, "used"));
        using var browser = await site.SignIn(me);
        var page = await browser.Open("/counselor");

        Assert.Equal(["Used", "Worse", "Quiet"], Names(page));
        Assert.StartsWith("3 people share with you. 2 may need a call today.", page.QuerySelector(".intro__lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".chips__chip--first").Length);
        Assert.StartsWith("Used, ", page.QuerySelector(".chips__chip--first")!.TextContent, StringComparison.Ordinal);
        var row = Row(page, "Worse");
        Assert.Contains("Clear change", row.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Up 40: clear change", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("20 to 40", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("20 of 30 days", row.TextContent, StringComparison.Ordinal);
        Assert.Equal($"Worse: 20 scores from 30 to 70; the last, 70, on {Kept.Today:MMM d}.", row.QuerySelector(".people__spark")!.GetAttribute("aria-label"));
        Assert.Contains("42 CFR part 2 prohibits unauthorized use or disclosure of these records.", page.QuerySelector(".legal")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(worse.Share), page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([LookKind.List], (await site.Looks(worse)).Select(look => look.Kind));
    }

    [Fact]
    public async Task A_paused_share_and_a_consent_that_cannot_be_read_show_no_data()
    {
        var me = await site.Colleague(await site.Organisation());
        var paused = await site.Sharer(me, called: "Pausing");
        await site.Pause(paused);
        using var browser = await site.SignIn(me);
        var row = Row(await browser.Open("/counselor"), "Pausing");
        Assert.Contains("Paused by the person", row.TextContent, StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll("svg"));

        var broken = await site.Sharer(me, called: "Broken");
        await site.Tamper($"UPDATE Share SET Consent = zeroblob(40) WHERE Id = x'{Convert.ToHexString(broken.Share)}'");
        var page = await browser.Open("/counselor");
        Assert.DoesNotContain("Broken", page.Body!.TextContent, StringComparison.Ordinal);
        row = page.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("consent cannot be read", StringComparison.Ordinal));
        Assert.Empty(row.QuerySelectorAll("svg, a"));
    }

    [Fact]
    public async Task The_list_is_cut_into_pages_of_fifty_and_only_what_is_on_the_page_is_put_on_record()
    {
        var me = await site.Colleague(await site.Organisation());
        List<Sharer> people = [];
        for (var at = 0; at < 51; at++)
        {
            people.Add(await site.Sharer(me, days: 1, called: $"P{at:00}", points: _ => 20));
        }

        using var browser = await site.SignIn(me);
        var page = await browser.Open("/counselor?order=name");
        Assert.Equal(50, Names(page).Count);
        Assert.Equal("/counselor?order=name&page=2", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Empty(await site.Looks(people[50]));
        Assert.Single(await site.Looks(people[0]));

        page = await browser.Open("/counselor?order=name&page=2");
        Assert.Equal(["P50"], Names(page));
        Assert.Single(await site.Looks(people[50]));
        Assert.Equal(["P50"], Names(await browser.Open("/counselor?order=name&page=9999")));
    }

    [Fact]
    public async Task What_is_looked_for_stands_in_no_address_and_ends_with_the_sign_in()
    {
        var me = await site.Colleague(await site.Organisation());
        await site.Sharer(me, days: 2, called: "Íris");
        await site.Sharer(me, days: 2, called: "Otis");
        using var browser = await site.SignIn(me);
        var page = await browser.Open("/counselor?order=name");
        page = await browser.Submit(page.Form("/counselor/find"), ("find", "  IRIS "));
        Assert.Equal("/counselor?order=name", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(["Íris"], Names(page));
        Assert.Equal("IRIS", page.QuerySelector<IHtmlInputElement>("#find")!.Value);

        page = await browser.Submit(page.Form("/counselor/find"), ("find", string.Concat(Enumerable.Repeat("😀", 400))));
        Assert.Empty(Names(page));
        page = await browser.Submit(page.Form("/counselor/find"), ("find", ""));
        Assert.Equal(2, Names(page).Count);
    }

    [Fact]
    public async Task Choices_that_are_none_are_as_at_first()
    {
        var me = await site.Colleague(await site.Organisation());
        await site.Sharer(me, days: 2);
        using var browser = await site.SignIn(me);
        Assert.Single(Names(await browser.Open("/counselor?show=%00&order='--&page=-1&done=x")));
        Assert.Empty(Names(await browser.Open("/counselor?show=quiet")));
        Assert.Contains("Nobody fits that choice.", (await browser.Open("/counselor?show=covered")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccountRole.Supervisor)]
    [InlineData(AccountRole.Administrator)]
    public async Task Others_than_counselors_are_sent_on_and_see_nobody(AccountRole role)
    {
        var (browser, _) = await site.SignedIn(role);
        using var _ = browser;
        Assert.Empty((await browser.Open("/counselor")).QuerySelectorAll("table"));
        Assert.NotEqual("/counselor", browser.Path());
        await browser.Open("/counselor/cover");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, browser.Answer.StatusCode);
    }

    internal static IReadOnlyList<string> Names(IHtmlDocument page) => [.. page.QuerySelectorAll("table.people tbody .people__name").Select(name => name.TextContent)];

    internal static IElement Row(IHtmlDocument page, string name) => page.QuerySelectorAll("table.people tbody tr").Single(row => row.QuerySelector(".people__name")!.TextContent == name);
}
