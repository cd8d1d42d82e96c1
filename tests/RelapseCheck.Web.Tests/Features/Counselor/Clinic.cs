using System.Net;
using System.Security.Claims;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Counselor;

/// <summary>The site with a clock that can be moved: for what depends on minutes and hours.</summary>
public sealed class ClinicSite : RunningSite
{
    public MovableClock Clock { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

/// <summary>Somebody who works at an organisation, with all that signs them in.</summary>
public sealed record Colleague(Guid Id, Guid Organisation, string Name, string Email, string Password, byte[] TotpKey, IReadOnlyList<string> RecoveryCodes);

/// <summary>Organisations and their people at a running site, made by the store's own doors; any number of each, so that one can be tried as the other.</summary>
internal static class Clinic
{
    internal const string Password = "river stones 42 kites";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A new organisation.</summary>
    internal static async Task<Guid> Organisation(this RunningSite site, string? name = null) =>
        (await site.Get<OrganisationStore>().Add(name ?? "Clinic " + Guid.NewGuid().ToString("N")[..8], Token))!.Value;

    /// <summary>An account that is set up with a password and a code app.</summary>
    internal static async Task<Colleague> Colleague(this RunningSite site, Guid organisation, string name = "Sam Rivera", AccountRole role = AccountRole.Counselor)
    {
        var email = $"{Guid.NewGuid():N}@clinic.example";
        var account = (await site.Get<AccountStore>().Add(new(organisation, name, email, role), Token))!.Value;
        var link = (await site.Get<SetUpStore>().Make(organisation, account, Token))!;
        Assert.True(await site.Get<SetUpStore>().ChoosePassword(link, Password, Token));
        var key = Totp.NewKey();

        // The code of the step before, so that the present one is still good for a first sign-in.
        var codes = await site.Get<SetUpStore>().FinishWithTotp(link, key, Totp.Code(key, Totp.StepOf(site.Now()) - 1), Token);
        return new(account, organisation, name, email, Password, key, codes!);
    }

    /// <summary>A browser in which a counselor of a new organisation is signed in.</summary>
    internal static async Task<(Browser Browser, Colleague Me)> SignedIn(this RunningSite site, AccountRole role = AccountRole.Counselor, string acceptLanguage = "en-US,en;q=0.9")
    {
        var me = await site.Colleague(await site.Organisation(), role: role);
        return (await site.SignIn(me, acceptLanguage), me);
    }

    /// <summary>Signs somebody in at a new browser without walking the forms: a sign-in of the store and the cookie it belongs to.</summary>
    internal static async Task<Browser> SignIn(this RunningSite site, Colleague who, string acceptLanguage = "en-US,en;q=0.9", bool follow = true)
    {
        var browser = site.Visit(acceptLanguage, follow);
        var session = (await site.Get<SignInStore>().Start(who.Id, stamp: null, Token))!;
        browser.Cookies.Add(browser.Http.BaseAddress!, new Cookie("rc_" + CounselorCookie.Name, site.CookieOf(session)));
        return browser;
    }

    /// <summary>The cookie's value that carries a session.</summary>
    internal static string CookieOf(this RunningSite site, string session)
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new("rc:session", session)], "counselor"));
        var options = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CounselorCookie.Scheme);
        return options.TicketDataFormat.Protect(new AuthenticationTicket(principal, new(), CounselorCookie.Scheme));
    }

    /// <summary>Types address and password.</summary>
    internal static async Task<IHtmlDocument> TypePassword(this Browser browser, string email, string password, string next = "") =>
        await browser.Submit((await browser.Open("/counselor/sign-in")).Form("/counselor/sign-in"), ("email", email), ("password", password), ("next", next));

    /// <summary>Types a code on the page that asks for one.</summary>
    internal static Task<IHtmlDocument> TypeCode(this Browser browser, IHtmlDocument page, string code) =>
        browser.Submit(page.Form("/counselor/sign-in/code"), ("code", code));

    /// <summary>The code the app shows now.</summary>
    internal static string CodeOf(this RunningSite site, Colleague who) => Totp.Code(who.TotpKey, Totp.StepOf(site.Now()));

    internal static T Get<T>(this RunningSite site)
        where T : notnull
    {
        using var started = site.Visit(); // the site may not be running yet
        return site.Services.GetRequiredService<T>();
    }

    private static DateTimeOffset Now(this RunningSite site) => site.Services.GetRequiredService<TimeProvider>().GetUtcNow();
}
