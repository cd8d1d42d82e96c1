using System.Net;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Tests.Features.Journal;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Features.Counselor.Audit;

public sealed class AuditPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_supervisor_sees_whose_a_share_is_and_who_looked_and_nothing_that_is_shared()
    {
        var (browser, counselor, person) = await Overseen();
        using (browser)
        {
            await site.Get<CaseStore>().Open(new(counselor.Id, counselor.Organisation, counselor.Name, "one"), person.Share, LookKind.Answers, Token);
            var list = await browser.Open("/counselor/audit");
            var row = list.QuerySelector("tbody tr")!.TextContent;
            Assert.Contains("River", row, StringComparison.Ordinal);
            Assert.Contains("Sam Rivera", row, StringComparison.Ordinal);
            Assert.Contains("Running", row, StringComparison.Ordinal);

            await site.Get<AccountStore>().Rename(counselor.Id, "Alex Poe", Token);
            var share = await browser.Open(list.QuerySelector("tbody a")!.GetAttribute("href")!);
            Assert.Contains("Sam Rivera (now Alex Poe)", share.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("The answers, day by day", share.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
            foreach (var page in new[] { list, share })
            {
                Assert.DoesNotContain("Reach out", page.Body!.TextContent, StringComparison.Ordinal);
                Assert.DoesNotContain("A note of", page.Body!.TextContent, StringComparison.Ordinal);
                Assert.DoesNotContain(Convert.ToHexString(person.Share), page.Body!.InnerHtml, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task A_share_of_somebody_who_can_no_longer_sign_in_comes_first_and_goes_to_a_colleague()
    {
        var (browser, gone, person) = await Overseen();
        using (browser)
        {
            var next = await site.Colleague(gone.Organisation, "Kim Lee");
            await site.Sharer(next, days: 3, called: "Cedar");
            await site.Get<AccountStore>().Disable(gone.Organisation, gone.Id, Token);
            var list = await browser.Open("/counselor/audit");
            Assert.Contains("can no longer sign in", list.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);

            var address = list.QuerySelector("tbody a")!.GetAttribute("href")!;
            var share = await browser.Open(address);
            Assert.Contains("Choose a colleague", (await browser.Submit(share.Form(address), ("to", ""))).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            var done = await browser.Submit(share.Form(address), ("to", next.Id.ToString("N")));
            Assert.Contains("Kim Lee has it now", done.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Gave it to Kim Lee", done.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
            using var journal = site.Visit();
            await journal.OpenByWords(person.Words);
            Assert.Contains("Now with Kim Lee", (await journal.Open("/share")).Said(), StringComparison.Ordinal);
            var seen = (await journal.Open("/share/seen?of=1")).Said();
            Assert.Contains("gave this to Kim Lee on", seen, StringComparison.Ordinal);
            Assert.Contains("Nobody has looked yet", seen, StringComparison.Ordinal);
            Assert.True(await site.Get<CaseStore>().CanSee(new(next.Id, next.Organisation, next.Name, "one"), person.Share, Token));
            Assert.False(await site.Get<CaseStore>().CanSee(new(gone.Id, gone.Organisation, gone.Name, "one"), person.Share, Token));
        }
    }

    [Fact]
    public async Task Nothing_goes_to_a_stranger_a_supervisor_or_a_made_up_account()
    {
        var (browser, counselor, person) = await Overseen();
        using (browser)
        {
            var stranger = await site.Colleague(await site.Organisation());
            var address = (await browser.Open("/counselor/audit")).QuerySelector("tbody a")!.GetAttribute("href")!;
            var form = (await browser.Open(address)).Form(address);
            foreach (var to in new[] { stranger.Id.ToString("N"), Guid.NewGuid().ToString("N"), counselor.Id.ToString("N"), "’); DROP TABLE Share; --", new string('9', 4000) })
            {
                await browser.Submit(form, ("to", to));
                Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
                Assert.True(await site.Get<CaseStore>().CanSee(new(counselor.Id, counselor.Organisation, counselor.Name, "one"), person.Share, Token));
            }
        }
    }

    [Fact]
    public async Task Each_role_is_refused_the_pages_of_the_other_and_another_organisation_its_shares()
    {
        var (browser, counselor, _) = await Overseen();
        using var supervisor = browser;
        using var own = await site.SignIn(counselor);
        var (foreign, _) = await site.SignedIn(AccountRole.Supervisor);
        using var other = foreign;
        var address = (await supervisor.Open("/counselor/audit")).QuerySelector("tbody a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, await Status(own, "/counselor/audit"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(own, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(other, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(supervisor, "/counselor/audit/made-up"));
        foreach (var page in new[] { "/counselor/group", address.Replace("audit", "clients", StringComparison.Ordinal) + "/answers" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(supervisor, page));
        }

        Assert.DoesNotContain("River", (await other.Open("/counselor/audit")).Body!.TextContent, StringComparison.Ordinal);
        using var outsider = site.Visit();
        await outsider.Open("/counselor/audit");
        Assert.EndsWith("/counselor/sign-in", outsider.Answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_paged_and_says_who_stands_in_for_whom_in_Spanish_too()
    {
        var organisation = await site.Organisation();
        var (one, two) = (await site.Colleague(organisation, "Sam Rivera"), await site.Colleague(organisation, "Kim Lee"));
        await site.Get<Covers>().Add(organisation, one.Id, two.Id, new(2026, 1, 1), new(2026, 1, 1), Token);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await site.Get<Covers>().Add(organisation, one.Id, two.Id, today, today.AddDays(3), Token);
        using var browser = await site.SignIn(await site.Colleague(organisation, "Ines Ortega", AccountRole.Supervisor), "es");
        var page = await browser.Open("/counselor/audit?page=99999999999");
        Assert.Equal("Quién miró", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Kim Lee cubre a Sam Rivera", Assert.Single(page.QuerySelectorAll("section li")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Todavía nadie comparte", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(Browser Browser, Colleague Counselor, Sharer Person)> Overseen()
    {
        var organisation = await site.Organisation();
        var counselor = await site.Colleague(organisation);
        var person = await site.Sharer(counselor, days: 5);
        return (await site.SignIn(await site.Colleague(organisation, "Ines Ortega", AccountRole.Supervisor)), counselor, person);
    }

    private static async Task<HttpStatusCode> Status(Browser browser, string path)
    {
        await browser.Open(path);
        return browser.Answer.StatusCode;
    }
}
