using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Tests.Features.Journal;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Features.Counselor.Invite;

public sealed class InviteTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-US", "It is shown only now")]
    [InlineData("es-MX", "Solo se muestra ahora")]
    public async Task A_code_is_shown_once_with_a_slip_in_both_languages_and_begins_a_share(string language, string once)
    {
        var (browser, _) = await site.SignedIn(acceptLanguage: language);
        using var signedIn = browser;
        var page = await browser.Submit((await browser.Open("/counselor/invite")).Form("/counselor/invite"));
        var code = page.QuerySelector(".code")!.TextContent;
        Assert.Matches("^[2-9B-Z]{4} [2-9B-Z]{4}$", code.Trim());
        Assert.Contains(once, page.Said(), StringComparison.Ordinal);
        Assert.Equal(["en", "es"], page.QuerySelectorAll(".slip div[lang]").Select(part => part.GetAttribute("lang")!));
        Assert.Contains("Nobody watches what you write", page.QuerySelector(".slip")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nadie mira lo que escribes", page.QuerySelector(".slip")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".slip svg.qr"));
        Assert.DoesNotContain(code.Replace(" ", "", StringComparison.Ordinal), browser.Answer.RequestMessage!.RequestUri!.OriginalString, StringComparison.Ordinal);
        Assert.Empty((await browser.Open("/counselor/invite")).QuerySelectorAll(".code"));

        using var person = await site.WithJournal();
        await person.TypeShareCode(code);
        Assert.Equal("/share/consent", person.Path());
    }

    [Fact]
    public async Task An_open_code_can_be_taken_back_by_who_made_it_alone()
    {
        var (browser, me) = await site.SignedIn();
        using var signedIn = browser;
        var code = await site.Code(me);
        var form = (IHtmlFormElement)(await browser.Open("/counselor/invite")).QuerySelector("form[action='/counselor/invite/withdraw']")!;
        var (colleague, _) = await site.SignedIn();
        using var other = colleague;
        var handle = form.QuerySelector<IHtmlInputElement>("input[name=invitation]")!.Value;
        await other.Submit((await other.Open("/counselor/invite")).Form("/counselor/invite"));
        var mine = (IHtmlFormElement)(await other.Open("/counselor/invite")).QuerySelector("form[action='/counselor/invite/withdraw']")!;
        await other.Submit(mine, ("invitation", handle));
        Assert.NotNull(await site.Get<Invitations>().Find(code, Token));

        var page = await browser.Submit(form);
        Assert.Contains("does not work any more", page.Said(), StringComparison.Ordinal);
        Assert.Null(await site.Get<Invitations>().Find(code, Token));
        Assert.Contains("None is open", page.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_can_be_open_and_the_page_says_what_to_do_then()
    {
        var (browser, me) = await site.SignedIn();
        using var signedIn = browser;
        for (var made = 0; made < Invitations.MostOpen; made++)
        {
            await site.Code(me);
        }

        var page = await browser.Submit((await browser.Open("/counselor/invite")).Form("/counselor/invite"));
        Assert.Contains("You have 20 codes open", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(20, page.QuerySelectorAll("form[action='/counselor/invite/withdraw']").Length);
    }

    [Theory]
    [InlineData(AccountRole.Supervisor)]
    [InlineData(AccountRole.Administrator)]
    public async Task Only_counselors_invite(AccountRole role)
    {
        var (browser, me) = await site.SignedIn(role);
        using var signedIn = browser;
        await browser.Open("/counselor/invite");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, browser.Path() == "/counselor/invite" ? browser.Answer.StatusCode : System.Net.HttpStatusCode.Forbidden);
        var account = await browser.Open("/counselor/account");
        await browser.Post("/counselor/invite", ("f", account.QuerySelector("input[name=f]")!.GetAttribute("value")!));
        Assert.Empty(await site.Get<Invitations>().Open(me.Id, Token));
    }

    [Fact]
    public async Task Nobody_invites_without_signing_in()
    {
        using var browser = site.Visit();
        await browser.Open("/counselor/invite");
        Assert.Equal("/counselor/sign-in", browser.Path());
    }
}
