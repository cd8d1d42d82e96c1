using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Counselor;

/// <summary>Passkeys with a virtual authenticator: made, used, refused.</summary>
public sealed class PasskeyTests(Site site)
{
    [Fact]
    public async Task A_passkey_sets_an_account_up_and_signs_it_in()
    {
        await using var visit = await site.Visit();
        await Device(visit, verifies: true);
        var (_, link) = await site.Clinic.NewAccount();
        await Worker.ChoosePassword(visit, link);
        await visit.Page.Locator("#passkey-name").FillAsync("laptop");
        await visit.Page.Locator("form[data-passkey=create] button").ClickAsync();
        await visit.Page.Locator(".words__word").First.WaitForAsync();

        await SignOut(visit);
        await visit.Page.Locator("form[data-passkey=get] button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/counselor");
        await visit.Open("/counselor/account");
        Assert.Contains("laptop", await visit.Page.Locator("#passkeys").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_passkey_is_added_for_the_password_and_the_last_way_in_is_not_removed()
    {
        await using var visit = await site.Visit();
        await Device(visit, verifies: true);
        var (email, link) = await site.Clinic.NewAccount();
        await new Worker(email).SetUp(visit, link);
        await visit.Open("/counselor/account");
        await visit.Page.Locator("#passkey-current").FillAsync("not this one at all");
        await visit.Page.Locator("form[data-passkey=create] button").ClickAsync();
        await visit.Page.Locator("#passkey-current-problem").WaitForAsync();
        await visit.Page.Locator("#passkey-current").FillAsync(Worker.Password);
        await visit.Page.Locator("form[data-passkey=create] button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/counselor/account?done=passkey");
        await new Person(visit.Page).Press("form[action='/counselor/account/passkey/remove'] button");
        Assert.Equal(0, await visit.Page.Locator("form[action='/counselor/account/passkey/remove']").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_device_that_does_not_verify_the_person_signs_nobody_in()
    {
        await using var visit = await site.Visit();
        await Device(visit, verifies: false);
        await visit.Open("/counselor/sign-in");
        await visit.Page.Locator("form[data-passkey=get] button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-passkey-say]")).Not.ToBeEmptyAsync();
        Assert.Equal("/counselor/sign-in", visit.Path);
    }

    [Fact]
    public async Task A_credential_sent_twice_signs_in_once_even_with_its_cookie_put_back()
    {
        await using var visit = await site.Visit();
        await Device(visit, verifies: true);
        var (_, link) = await site.Clinic.NewAccount();
        await Worker.ChoosePassword(visit, link);
        await visit.Page.Locator("form[data-passkey=create] button").ClickAsync();
        await visit.Page.Locator(".words__word").First.WaitForAsync();
        await SignOut(visit);

        string? sent = null;
        IReadOnlyList<BrowserContextCookiesResult> cookies = [];
        await visit.Page.RouteAsync("**/counselor/sign-in/passkey", async route =>
        {
            sent = route.Request.PostData;
            cookies = await visit.Context.CookiesAsync();
            await route.ContinueAsync();
        });
        await visit.Page.Locator("form[data-passkey=get] button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/counselor");
        await using var thief = await site.Visit();
        await thief.Context.AddCookiesAsync(cookies.Where(cookie => cookie.Name != "rc_c").Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
        var answer = await thief.Context.APIRequest.PostAsync("/counselor/sign-in/passkey", new()
        {
            DataString = sent,
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Type"] = "application/x-www-form-urlencoded", ["Sec-Fetch-Site"] = "same-origin" },
        });
        Assert.EndsWith("/counselor/sign-in", answer.Url, StringComparison.Ordinal);
        Assert.Contains("notice--problem", await answer.TextAsync(), StringComparison.Ordinal);
        await thief.Open("/counselor/account");
        Assert.StartsWith("/counselor/sign-in", thief.Path, StringComparison.Ordinal);
    }

    private static async Task SignOut(Visit visit)
    {
        await visit.Open("/counselor/account");
        await new Person(visit.Page).Press("form[action='/counselor/sign-out'] button");
    }

    private static async Task Device(Visit visit, bool verifies)
    {
        var device = await visit.Context.NewCDPSessionAsync(visit.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = verifies,
                ["isUserVerified"] = verifies,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
