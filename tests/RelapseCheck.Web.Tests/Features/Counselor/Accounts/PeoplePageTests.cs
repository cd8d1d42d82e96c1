using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Counselor.Accounts;

/// <summary>The administrator's accounts, tried by others too.</summary>
public sealed class PeoplePageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task An_administrator_adds_an_account_and_sees_its_link_once(string language)
    {
        var (browser, me) = await site.SignedIn(AccountRole.Administrator, language);
        using (browser)
        {
            var email = $"{Guid.NewGuid():N}@clinic.example";
            var page = await browser.Submit((await browser.Open("/counselor/people")).Form("/counselor/people"), ("name", "Alex Ruiz"), ("email", email), ("role", "Supervisor"));
            var link = page.QuerySelector("#link")!.TextContent;
            Assert.StartsWith(browser.Http.BaseAddress!.AbsoluteUri + "counselor/start/", link, StringComparison.Ordinal);
            Assert.Null((await browser.Open("/counselor/people")).QuerySelector("#link"));
            Assert.Equal("Alex Ruiz", (await site.Get<SetUpStore>().Read(link.Split('/')[^1], Token))!.Name);
            var added = (await site.Get<AccountStore>().FindByEmail(email.ToUpperInvariant(), Token))!;
            Assert.Equal((me.Organisation, AccountRole.Supervisor, false), (added.Organisation, added.Role, added.IsReady));
        }
    }

    [Theory]
    [InlineData("", "a@b.example", "Counselor", "name")]
    [InlineData("Alex", "no address", "Counselor", "email")]
    [InlineData("Alex", "", "Counselor", "email")]
    [InlineData("Alex", "a@b.example", "Owner", "role")]
    [InlineData("Alex", "a@b.example", "7", "role")]
    [InlineData("Alex", "a@b.example", "1", "role")]
    public async Task What_is_missing_is_said_and_what_was_typed_stays(string name, string email, string role, string field)
    {
        var (browser, _) = await site.SignedIn(AccountRole.Administrator);
        using (browser)
        {
            var page = await browser.Submit((await browser.Open("/counselor/people")).Form("/counselor/people"), ("name", name), ("email", email), ("role", role));
            Assert.NotNull(page.QuerySelector($"#{field}-problem"));
            Assert.Equal(email, page.QuerySelector<IHtmlInputElement>("#email")!.Value);
        }
    }

    [Fact]
    public async Task An_address_has_one_account_whatever_its_case()
    {
        var (browser, me) = await site.SignedIn(AccountRole.Administrator);
        using (browser)
        {
            var page = await browser.Submit((await browser.Open("/counselor/people")).Form("/counselor/people"), ("name", "Twin"), ("email", me.Email.ToUpperInvariant()), ("role", "Counselor"));
            Assert.NotNull(page.QuerySelector("#email-problem"));
        }
    }

    [Fact]
    public async Task An_account_is_turned_off_and_on_again()
    {
        var (browser, me) = await site.SignedIn(AccountRole.Administrator);
        var other = await site.Colleague(me.Organisation);
        using (browser)
        {
            var page = await browser.Open("/counselor/people");
            page = await browser.Submit(Form(page, "disable", other.Id)!);
            Assert.True((await site.Get<AccountStore>().Find(other.Id, Token))!.IsDisabled);
            await browser.Submit(Form(page, "enable", other.Id)!);
            Assert.False((await site.Get<AccountStore>().Find(other.Id, Token))!.IsDisabled);
        }
    }

    [Fact]
    public async Task Nobody_turns_their_own_account_off()
    {
        var (browser, me) = await site.SignedIn(AccountRole.Administrator);
        using (browser)
        {
            var page = await browser.Open("/counselor/people");
            Assert.Null(Form(page, "disable", me.Id));
            await browser.Post("/counselor/people/disable", ("f", page.QuerySelector("input[name=f]")!.GetAttribute("value")!), ("account", me.Id.ToString("N")));
            Assert.False((await site.Get<AccountStore>().Find(me.Id, Token))!.IsDisabled);
        }
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("link")]
    [InlineData("enable")]
    public async Task An_account_of_another_organisation_is_not_there(string act)
    {
        var (browser, _) = await site.SignedIn(AccountRole.Administrator);
        var stranger = await site.Colleague(await site.Organisation(), "Not Yours");
        if (act == "enable")
        {
            await site.Get<AccountStore>().Disable(stranger.Organisation, stranger.Id, Token);
        }

        var before = await site.Get<AccountStore>().Find(stranger.Id, Token);
        using (browser)
        {
            var page = await browser.Open("/counselor/people");
            Assert.DoesNotContain("Not Yours", page.Body!.TextContent, StringComparison.Ordinal);
            page = await browser.Post($"/counselor/people/{act}", ("f", page.QuerySelector("input[name=f]")!.GetAttribute("value")!), ("account", stranger.Id.ToString("N")));
            Assert.Null(page.QuerySelector("#link"));
            Assert.Equal(before, await site.Get<AccountStore>().Find(stranger.Id, Token));
        }
    }

    [Theory]
    [InlineData(AccountRole.Counselor)]
    [InlineData(AccountRole.Supervisor)]
    public async Task For_other_roles_the_page_and_its_posts_are_not_there(AccountRole role)
    {
        var (browser, _) = await site.SignedIn(role);
        using (browser)
        {
            await browser.Open("/counselor/people");
            Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
            var token = (await browser.Open("/counselor/account")).QuerySelector("input[name=f]")!.GetAttribute("value")!;
            foreach (var path in new[] { "/counselor/people", "/counselor/people/link", "/counselor/people/disable", "/counselor/people/enable" })
            {
                await browser.Post(path, ("f", token), ("name", "x"), ("email", "x@y.example"), ("role", "Administrator"));
                Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
            }
        }
    }

    private static IHtmlFormElement? Form(IHtmlDocument page, string act, Guid account) =>
        page.QuerySelectorAll<IHtmlFormElement>($"form[action='/counselor/people/{act}']").FirstOrDefault(form => form.QuerySelector($"input[value='{account:N}']") is not null);
}
