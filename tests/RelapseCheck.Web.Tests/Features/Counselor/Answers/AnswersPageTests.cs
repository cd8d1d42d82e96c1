using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Features.Counselor.Answers;

public sealed class AnswersPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Without_script_the_latest_sixty_days_are_a_table_and_a_link_leads_to_all()
    {
        var (browser, address, person) = await Shown(days: 80);
        using (browser)
        {
            var page = await browser.Open(address);
            Assert.Equal(60, page.QuerySelectorAll("tbody tr").Length);
            Assert.NotNull(page.GetElementById($"day-{Kept.Today:yyyy-MM-dd}"));
            Assert.Contains("Wish to use", page.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("River sees that you opened this page", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("42 CFR part 2", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(80, (await browser.Open(address + "?all=1")).QuerySelectorAll("tbody tr").Length);
            Assert.Equal(LookKind.Answers, Assert.Single(await site.Looks(person)).Kind);
        }
    }

    [Fact]
    public async Task This_page_alone_allows_style_attributes_and_only_to_those_who_may_open_it()
    {
        var (browser, address, _) = await Shown(days: 3);
        using (browser)
        {
            await browser.Open(address);
            Assert.Equal(StyleAttributes.Policy, Policy(browser));
            Assert.True(browser.Answer.Headers.CacheControl!.NoStore);
            foreach (var path in new[] { "/", "/counselor/account", "/counselor/group", "/counselor/clients/made-up/answers", address + "/more", "/help-now", "/answers.css" })
            {
                await browser.Open(path);
                Assert.Equal(SecurityHeaders.Policy, Policy(browser));
            }
        }

        using var outsider = site.Visit(follow: false);
        await outsider.Open(address);
        Assert.Equal(HttpStatusCode.SeeOther, outsider.Answer.StatusCode);
        Assert.Equal(SecurityHeaders.Policy, Policy(outsider));
    }

    [Fact]
    public async Task It_is_never_taken_into_a_document_with_another_policy()
    {
        var (browser, address, person) = await Shown(days: 3);
        using (browser)
        {
            browser.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html; blazor-enhanced-nav=on");
            using var answer = await browser.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
            Assert.Empty(await site.Looks(person));
        }
    }

    [Fact]
    public async Task A_handle_of_another_sign_in_a_foreign_or_an_ended_share_is_not_there()
    {
        var (browser, address, person) = await Shown(days: 3);
        using var mine = browser;
        using var again = await site.SignIn(person.With);
        var (stranger, _) = await site.SignedIn();
        using var other = stranger;
        Assert.Equal(HttpStatusCode.NotFound, await Status(again, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(other, address));
        Assert.Equal(HttpStatusCode.OK, await Status(mine, address));
        await site.Stop(person);
        Assert.Equal(HttpStatusCode.NotFound, await Status(mine, address));
    }

    [Fact]
    public async Task What_is_not_in_the_consent_is_not_in_the_table()
    {
        var (browser, address, _) = await Shown(days: 3, scope: ShareScope.Least);
        using (browser)
        {
            var page = await browser.Open(address);
            Assert.Null(page.QuerySelector("table"));
            Assert.Contains("does not share answers", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_familys_answers_and_Spanish_are_shown_in_full()
    {
        var me = await site.Colleague(await site.Organisation());
        var family = await site.FamilySharer(me);
        using var browser = await site.SignIn(me, "es");
        var page = await browser.Open(Address(browser, me, family.Share));
        Assert.Equal(4, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Respuestas de", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Registro", page.QuerySelectorAll("thead th")[1].TextContent);
    }

    private async Task<(Browser Browser, string Address, Sharer Person)> Shown(int days, ShareScope? scope = null)
    {
        var me = await site.Colleague(await site.Organisation());
        var person = await site.Sharer(me, days, scope);
        var browser = await site.SignIn(me);
        return (browser, Address(browser, me, person.Share), person);
    }

    private string Address(Browser browser, Colleague me, byte[] share) => ShareHandles.Page(new(me.Id, me.Organisation, AccountRole.Counselor, Session(browser), me.Name), share) + "/answers";

    private string Session(Browser browser) => site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CounselorCookie.Scheme)
        .TicketDataFormat.Unprotect(browser.Cookies.GetCookies(browser.Http.BaseAddress!)["rc_" + CounselorCookie.Name]!.Value)!.Principal.FindFirst("rc:session")!.Value;

    private static string Policy(Browser browser) => Assert.Single(browser.Answer.Headers.GetValues("Content-Security-Policy"));

    private static async Task<HttpStatusCode> Status(Browser browser, string path)
    {
        await browser.Open(path);
        return browser.Answer.StatusCode;
    }
}
