using System.Net;
using AngleSharp.Dom;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Counselor.Accounts;

public sealed class AccountPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en", "Account")]
    [InlineData("es", "Cuenta")]
    public async Task The_counselor_has_a_way_around_of_their_own(string language, string account)
    {
        var (browser, _) = await site.SignedIn(acceptLanguage: language);
        using (browser)
        {
            var page = await browser.Open("/counselor/account");
            var links = page.QuerySelectorAll(".masthead__nav .masthead__link").ToList();
            Assert.Contains(links, link => link.TextContent == account && link.GetAttribute("aria-current") == "page");
            Assert.DoesNotContain(links, link => link.GetAttribute("href") is "/check-in" or "/journal" or "/counselor/people");
            Assert.NotNull(page.QuerySelector(".safety__link--help"));
        }
    }

    [Theory]
    [InlineData("Samira Ríos")]
    [InlineData("سميرة")]
    [InlineData("<b>Sam</b> 😀")]
    public async Task A_name_is_kept_and_shown_as_text(string name)
    {
        var (browser, _) = await site.SignedIn();
        using (browser)
        {
            var page = await browser.Submit((await browser.Open("/counselor/account")).Form("/counselor/account/name"), ("name", name));
            Assert.NotNull(page.QuerySelector("[role=status]"));
            Assert.Contains(name, page.QuerySelector(".intro__lead")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("LONG")]
    [InlineData("two\nlines")]
    public async Task A_name_that_is_none_comes_back_with_a_reason(string name)
    {
        var (browser, me) = await site.SignedIn();
        using (browser)
        {
            var page = await browser.Submit((await browser.Open("/counselor/account")).Form("/counselor/account/name"), ("name", name == "LONG" ? new string('x', 300) : name));
            Assert.NotNull(page.QuerySelector("#name-problem"));
            Assert.Contains(me.Name, page.QuerySelector(".intro__lead")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_ends_every_other_sign_in()
    {
        var me = await site.Colleague(await site.Organisation());
        using var browser = await site.SignIn(me);
        using var other = await site.SignIn(me);
        var page = await browser.Open("/counselor/account");
        page = await browser.Submit(page.Form("/counselor/account/password"), ("current", "not this one at all"), ("new-password", "five quiet horses"), ("again", "five quiet horses"));
        Assert.NotNull(page.QuerySelector("#current-problem"));
        page = await browser.Submit(page.Form("/counselor/account/password"), ("current", me.Password), ("new-password", "five quiet horses"), ("again", "five quiet horses"));
        Assert.NotNull(page.QuerySelector("[role=status]"));
        await other.Open("/counselor/account");
        Assert.Equal("/counselor/sign-in", other.Path());
        Assert.NotNull((await other.TypePassword(me.Email, me.Password)).QuerySelector("#password-problem"));
        await other.TypeCode(await other.TypePassword(me.Email, "five quiet horses"), site.CodeOf(me));
        Assert.Equal("/counselor", other.Path());
    }

    [Fact]
    public async Task New_recovery_codes_end_the_old_ones()
    {
        var me = await site.Colleague(await site.Organisation());
        using var browser = await site.SignIn(me);
        var page = await browser.Submit((await browser.Open("/counselor/account")).Form("/counselor/account/codes"), ("codes-current", me.Password));
        Assert.Equal("/counselor/account/codes", browser.Path());
        var codes = page.QuerySelectorAll(".words__word").Select(word => word.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        Assert.False(await site.Get<SecondFactorStore>().TakeRecovery(me.Id, me.RecoveryCodes[0], TestContext.Current.CancellationToken));
        Assert.True(await site.Get<SecondFactorStore>().TakeRecovery(me.Id, codes[0], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_code_app_is_changed_only_once_the_new_one_made_a_code()
    {
        var me = await site.Colleague(await site.Organisation());
        using var browser = await site.SignIn(me);
        var page = await browser.Submit((await browser.Open("/counselor/account")).Form("/counselor/account/app"), ("app-current", me.Password));
        Assert.Equal("/counselor/account/app", browser.Path());
        page = await browser.Submit(page.Form("/counselor/account/app/code"), ("code", site.CodeOf(me)));
        Assert.NotNull(page.QuerySelector("#code-problem"));
        Assert.True(await site.Get<SecondFactorStore>().TakeTotp(me.Id, site.CodeOf(me), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/counselor/account/codes", "codes-current")]
    [InlineData("/counselor/account/app", "app-current")]
    public async Task A_way_in_is_changed_only_for_the_password(string path, string field)
    {
        var (browser, _) = await site.SignedIn();
        using (browser)
        {
            var page = await browser.Submit((await browser.Open("/counselor/account")).Form(path), (field, "a wrong one"));
            Assert.Equal("/counselor/account", browser.Path());
            Assert.NotNull(page.QuerySelector($"#{field}-problem"));
        }
    }

    [Theory]
    [InlineData("/counselor/account/passkey", "{}")]
    [InlineData("/counselor/account/passkey", "not json")]
    [InlineData("/counselor/account/passkey", "")]
    [InlineData("/counselor/account/passkey/remove", "AAAA")]
    [InlineData("/counselor/account/passkey/remove", "***")]
    public async Task A_credential_that_is_none_is_a_kind_try_again(string path, string sent)
    {
        var (browser, _) = await site.SignedIn();
        using (browser)
        {
            var token = (await browser.Open("/counselor/account")).QuerySelector("input[name=f]")!.GetAttribute("value")!;
            var page = await browser.Post(path, ("f", token), ("credential", sent), ("passkey", sent));
            Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
            Assert.NotNull(page.QuerySelector(".notice--problem"));
        }
    }

    [Fact]
    public async Task A_sign_in_with_a_credential_that_is_none_is_a_kind_try_again()
    {
        using var browser = site.Visit();
        var token = (await browser.Open("/counselor/sign-in")).QuerySelector("input[name=f]")!.GetAttribute("value")!;
        await browser.Post("/counselor/sign-in/passkey/options", ("f", token));
        Assert.Equal("application/json", browser.Answer.Content.Headers.ContentType!.MediaType);
        foreach (var credential in new[] { "{}", "", "null", "[]", "{\"id\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}", new string('x', 40_000) })
        {
            var page = await browser.Post("/counselor/sign-in/passkey", ("f", token), ("credential", credential));
            Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
            Assert.Equal("/counselor/sign-in", browser.Path());
            Assert.NotNull(page.QuerySelector(".notice--problem"));
        }
    }
}
