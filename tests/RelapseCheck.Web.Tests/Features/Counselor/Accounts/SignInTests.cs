using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Counselor.Accounts;

public sealed class SignInTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    [Theory]
    [InlineData("en", "Your code")]
    [InlineData("es", "Tu código")]
    public async Task A_password_and_a_code_sign_in(string language, string title)
    {
        var sam = await site.Colleague(await site.Organisation());
        using var browser = site.Visit(language);
        var page = await browser.TypePassword(sam.Email, sam.Password);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        await browser.TypeCode(page, site.CodeOf(sam));
        Assert.Equal("/counselor", browser.Path());
        Assert.Contains(sam.Name, (await browser.Open("/counselor/account")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_alone_opens_nothing()
    {
        var sam = await site.Colleague(await site.Organisation());
        using var browser = site.Visit();
        await browser.TypePassword(sam.Email, sam.Password);
        await browser.Open("/counselor/account");
        Assert.Equal("/counselor/sign-in", browser.Path());
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var sam = await site.Colleague(await site.Organisation());
        var code = site.CodeOf(sam);
        using var first = site.Visit();
        await first.TypeCode(await first.TypePassword(sam.Email, sam.Password), code);
        Assert.Equal("/counselor", first.Path());

        using var second = site.Visit();
        var page = await second.TypeCode(await second.TypePassword(sam.Email, sam.Password), code);
        Assert.Equal("/counselor/sign-in/code", second.Path());
        Assert.NotNull(page.QuerySelector(".field__error"));
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        var sam = await site.Colleague(await site.Organisation());
        using var first = site.Visit();
        await first.TypeCode(await first.TypePassword(sam.Email, sam.Password), sam.RecoveryCodes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal));
        Assert.Equal("/counselor", first.Path());

        using var second = site.Visit();
        await second.TypeCode(await second.TypePassword(sam.Email, sam.Password), sam.RecoveryCodes[3]);
        Assert.Equal("/counselor/sign-in/code", second.Path());
    }

    [Theory]
    [InlineData("nobody@clinic.example", "whatever it may be")]
    [InlineData("SAM", "wrong wrong wrong")]
    [InlineData("<script>alert(1)</script>@x.y", "x")]
    [InlineData("\u202Eabc@clinic.example", "😀")]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer(string email, string password)
    {
        var sam = await site.Colleague(await site.Organisation());
        using var browser = site.Visit();
        var page = await browser.TypePassword(email == "SAM" ? sam.Email : email, password);
        Assert.Equal("/counselor/sign-in", browser.Path());
        Assert.Equal("Address and password do not fit. Check both and try again.", page.QuerySelector("#password-problem")!.TextContent);
        Assert.Equal(email == "SAM" ? sam.Email : email, page.QuerySelector<IHtmlInputElement>("#email")!.Value);
    }

    [Fact]
    public async Task What_is_missing_is_said()
    {
        using var browser = site.Visit();
        Assert.NotNull((await browser.TypePassword("", "")).QuerySelector("#email-problem"));
        Assert.NotNull((await browser.TypePassword("a@b.example", "")).QuerySelector("#password-problem"));
        Assert.NotNull((await browser.TypePassword("a@b.example", new string('x', 5000))).QuerySelector("#password-problem"));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_sign_in_whatever_they_ask_for()
    {
        using var browser = site.Visit(follow: false);
        foreach (var path in new[] { "/counselor", "/counselor/", "/COUNSELOR/account", "/counselor/clients/00000000-0000-0000-0000-000000000000", "/counselor/nothing-here", "/counselor/people" })
        {
            await browser.Open(path);
            Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
            Assert.StartsWith("/counselor/sign-in", browser.Answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
            await browser.Post(path, ("a", "b"));
            Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
            Assert.StartsWith("/counselor/sign-in", browser.Answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("account", "/counselor/account")]
    [InlineData("//evil.example", "/counselor")]
    [InlineData("https://evil.example/", "/counselor")]
    [InlineData("\\evil", "/counselor")]
    public async Task The_way_back_is_a_page_of_this_site_and_no_other(string next, string arrived)
    {
        var sam = await site.Colleague(await site.Organisation());
        using var browser = site.Visit();
        var page = await browser.TypePassword(sam.Email, sam.Password, next);
        await browser.Submit(page.Form("/counselor/sign-in/code"), ("code", site.CodeOf(sam)), ("next", next));
        Assert.Equal(arrived, browser.Path());
    }

    [Theory]
    [InlineData(AccountRole.Counselor)]
    [InlineData(AccountRole.Supervisor)]
    public async Task A_page_of_another_role_is_not_there(AccountRole role)
    {
        var (browser, _) = await site.SignedIn(role);
        using (browser)
        {
            await browser.Open("/counselor/nothing-here");
            Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
        }
    }
}
