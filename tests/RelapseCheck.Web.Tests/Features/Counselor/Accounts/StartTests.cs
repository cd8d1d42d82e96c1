using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Counselor.Accounts;

/// <summary>The one-use link: a password, a second factor, and then it is worth nothing.</summary>
public sealed partial class StartTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Your recovery codes")]
    [InlineData("es", "Tus códigos de reserva")]
    public async Task A_link_sets_an_account_up_and_signs_it_in(string language, string title)
    {
        var (account, link) = await Link();
        using var browser = site.Visit(language);
        var page = await Choose(browser, link, Clinic.Password);
        page = await browser.Submit(page.Form("/counselor/start/code"), ("code", Code(page)));
        Assert.Equal("/counselor/account/codes", browser.Path());
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        var codes = page.QuerySelectorAll(".words__word").Select(word => word.TextContent).ToList();
        Assert.Equal(SecondFactorStore.RecoveryCodes, codes.Distinct().Count());
        Assert.Empty((await browser.Open("/counselor/account/codes")).QuerySelectorAll(".words__word"));

        using var again = site.Visit(language);
        await again.TypeCode(await again.TypePassword(account, Clinic.Password), codes[0]);
        Assert.Equal("/counselor", again.Path());
    }

    [Fact]
    public async Task The_token_leaves_the_address_with_the_first_request()
    {
        var (_, link) = await Link();
        using var browser = site.Visit(follow: false);
        await browser.Open("/counselor/start/" + link);
        Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        Assert.Equal("/counselor/start", browser.Answer.Headers.Location!.OriginalString);
        Assert.True(browser.Answer.Headers.CacheControl!.NoStore);
        var page = await browser.Open("/counselor/start");
        Assert.DoesNotContain(link, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(link, string.Concat(browser.Cookies.GetAllCookies().Select(cookie => cookie.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var (_, link) = await Link();
        using var browser = site.Visit();
        var page = await Choose(browser, link, Clinic.Password);
        await browser.Submit(page.Form("/counselor/start/code"), ("code", Code(page)));
        using var later = site.Visit();
        Assert.Equal("This link no longer works", (await later.Open("/counselor/start/" + link)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_link_ends_after_72_hours_and_with_the_next_one()
    {
        var organisation = await site.Organisation();
        var account = (await site.Get<AccountStore>().Add(new(organisation, "Kim", $"{Guid.NewGuid():N}@clinic.example", AccountRole.Counselor), Token))!.Value;
        var first = (await site.Get<SetUpStore>().Make(organisation, account, Token))!;
        var second = (await site.Get<SetUpStore>().Make(organisation, account, Token))!;
        Assert.Null(await site.Get<SetUpStore>().Read(first, Token));
        site.Clock.MoveOn(TimeSpan.FromHours(71.9));
        Assert.NotNull(await site.Get<SetUpStore>().Read(second, Token));
        site.Clock.MoveOn(TimeSpan.FromHours(0.2));
        Assert.Null(await site.Get<SetUpStore>().Read(second, Token));
    }

    [Fact]
    public async Task An_account_stays_as_it_was_until_a_new_link_was_used_to_its_end()
    {
        var me = await site.Colleague(await site.Organisation());
        var link = (await site.Get<SetUpStore>().Make(me.Organisation, me.Id, Token))!;
        using var browser = site.Visit();
        var page = await Choose(browser, link, "another long phrase 7");
        using var other = site.Visit();
        await other.TypeCode(await other.TypePassword(me.Email, me.Password), site.CodeOf(me));
        Assert.Equal("/counselor", other.Path());

        await browser.Submit(page.Form("/counselor/start/code"), ("code", Code(page)));
        Assert.Equal("/counselor/account/codes", browser.Path());
        await other.Open("/counselor/account");
        Assert.Equal("/counselor/sign-in", other.Path());
        Assert.NotNull((await other.TypePassword(me.Email, me.Password)).QuerySelector("#password-problem"));
    }

    [Theory]
    [InlineData("short", "new-password")]
    [InlineData("passwordpassword", "new-password")]
    [InlineData("Password2026!!", "new-password")]
    [InlineData("1234567890123", "new-password")]
    [InlineData("qwertyuiop123", "new-password")]
    [InlineData("aaaaaaaaaaaaaaaa", "new-password")]
    [InlineData("Counselor-2026", "new-password")]
    [InlineData("noor.haddad.2026", "new-password")]
    public async Task An_obvious_password_is_refused_with_a_reason(string password, string field)
    {
        var (_, link) = await Link("Noor Haddad");
        using var browser = site.Visit();
        var page = await Choose(browser, link, password);
        Assert.NotNull(page.QuerySelector($"#{field}-problem"));
        Assert.NotNull(page.QuerySelector("form[action='/counselor/start']"));
    }

    [Theory]
    [InlineData("river stones 42 kites")]
    [InlineData("mañana será otro día")]
    [InlineData("😀🐢🌵🍉🚲🎻🧭🪁⛵🎲🧵🔭")]
    [InlineData("كلمات طويلة جدا هنا")]
    public async Task A_long_phrase_of_any_letters_will_do(string password)
    {
        var (_, link) = await Link();
        using var browser = site.Visit();
        Assert.NotNull((await Choose(browser, link, password)).QuerySelector("form[action='/counselor/start/code']"));
    }

    [Fact]
    public async Task Two_that_differ_and_a_wrong_code_are_said()
    {
        var (_, link) = await Link();
        using var browser = site.Visit();
        var page = await browser.Open("/counselor/start/" + link);
        page = await browser.Submit(page.Form("/counselor/start"), ("new-password", Clinic.Password), ("again", Clinic.Password + "x"));
        Assert.NotNull(page.QuerySelector("#again-problem"));
        page = await browser.Submit(page.Form("/counselor/start"), ("new-password", Clinic.Password), ("again", Clinic.Password));
        var letters = Letters(page);
        page = await browser.Submit(page.Form("/counselor/start/code"), ("code", "12345a"));
        Assert.NotNull(page.QuerySelector("#code-problem"));
        Assert.Equal(letters, Letters(page)); // the app has taken this key over already
    }

    [Theory]
    [InlineData("/counselor/start/x")]
    [InlineData("/counselor/start/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/counselor/start/%2e%2e%2f%00")]
    [InlineData("/counselor/start")]
    public async Task A_made_up_link_says_that_it_does_not_work(string path)
    {
        using var browser = site.Visit();
        var page = await browser.Open(path);
        Assert.True((int)browser.Answer.StatusCode < 500);
        Assert.True(browser.Answer.StatusCode != HttpStatusCode.OK || page.QuerySelector("h1")!.TextContent == "This link no longer works");
    }

    internal static string Letters(IHtmlDocument page) => page.QuerySelector("p[translate=no] strong")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private static byte[] Bytes(string base32)
    {
        var bits = string.Concat(base32.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Eight().Matches(bits).Select(match => Convert.ToByte(match.Value, 2))];
    }

    private string Code(IHtmlDocument page) => Totp.Code(Bytes(Letters(page)), Totp.StepOf(site.Clock.GetUtcNow()));

    private static async Task<IHtmlDocument> Choose(Browser browser, string link, string password) =>
        await browser.Submit((await browser.Open("/counselor/start/" + link)).Form("/counselor/start"), ("new-password", password), ("again", password));

    private async Task<(string Email, string Link)> Link(string name = "Kim Vo")
    {
        var organisation = await site.Organisation();
        var email = $"{Guid.NewGuid():N}@clinic.example";
        var account = (await site.Get<AccountStore>().Add(new(organisation, name, email, AccountRole.Counselor), Token))!.Value;
        return (email, (await site.Get<SetUpStore>().Make(organisation, account, Token))!);
    }

    [GeneratedRegex("[01]{8}")]
    private static partial Regex Eight();
}
