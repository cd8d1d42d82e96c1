using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Leave;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Accounts of counselors: sign in with two factors, one-use links, and the administrator's list. People who keep a journal have none.</summary>
public static class AccountsFeature
{
    private static readonly TimeSpan ChallengeLife = TimeSpan.FromMinutes(5);

    /// <summary>Registers what signing in needs.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        // No default: only the door asks for a scheme, so a person's page never looks at a counselor's cookie.
        services.AddAuthentication(o => o.DefaultChallengeScheme = o.DefaultForbidScheme = CounselorCookie.Scheme)
            .AddCookie(CounselorCookie.Scheme).AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.AddOptions<CookieAuthenticationOptions>(CounselorCookie.Scheme).Configure<IHttpContextAccessor>(CounselorCookie.Set);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<IHttpContextAccessor>((o, http) =>
        {
            o.Cookie = SchemeCookie.Strict(http, CookieNames.Passkey);
            o.ExpireTimeSpan = ChallengeLife;
        });
        services.AddAuthorization(Policies.Add);
        new IdentityBuilder(typeof(Account), services).AddSignInManager();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((o, site) =>
        {
            o.ServerDomain = site.Value.PasskeyHost;
            o.UserVerificationRequirement = o.ResidentKeyRequirement = "required";

            // The framework's own check reads the Origin header, which our referrer policy makes "null" on a form.
            o.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}");
        });
        services.AddSingleton<SignInLimit>().AddSingleton<QuietRefresh>().AddSingleton<OwnPassword>().AddScoped<SignInDesk>().AddScoped<PasskeyDesk>();
        services.AddSingleton<OnLeaving>(async context =>
        {
            if (SiteCookie.Read(context, CounselorCookie.Name) is not null)
            {
                await context.RequestServices.GetRequiredService<SignInDesk>().Leave();
            }

            return false;
        });
    }

    /// <summary>Maps the posts; each wins over the page of the same path, which would answer it too.</summary>
    public static void MapAccounts(this WebApplication app)
    {
        var posts = app.MapGroup(Door.Home).WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute());
        posts.MapPost("/sign-in", SignInPost.Password).RequireRateLimiting(Limits.SignIn);
        posts.MapPost("/sign-in/code", SignInPost.Code).RequireRateLimiting(Limits.SignIn);
        posts.MapPost("/sign-in/passkey/options", PasskeyPosts.SignInOptions).RequireRateLimiting(Limits.SignIn).WithMetadata(new StaleFormPage(Door.SignInPath));
        posts.MapPost("/sign-in/passkey", PasskeyPosts.SignIn).RequireRateLimiting(Limits.SignIn).WithMetadata(new StaleFormPage(Door.SignInPath));
        MapStart(app, posts);
        MapOwn(posts);
        MapPeople(posts);
        posts.MapPost("/sign-out", SignOutPosts.Here).WithMetadata(new StaleFormPage("/counselor/account"));
        posts.MapPost("/sign-out/everywhere", SignOutPosts.Everywhere).WithMetadata(new StaleFormPage("/counselor/account")).RequireAuthorization(Policies.Anyone);
    }

    private static void MapStart(WebApplication app, RouteGroupBuilder posts)
    {
        app.MapGet(Door.StartPath + "/{token}", StartDraft.Open);
        var start = posts.MapGroup("/start").RequireRateLimiting(Limits.SignIn).WithMetadata(new StaleFormPage(Door.StartPath));
        start.MapPost("", StartPosts.Password);
        start.MapPost("/code", StartPosts.Code);
        start.MapPost("/passkey/options", StartPosts.Options);
        start.MapPost("/passkey", StartPosts.Passkey);
    }

    private static void MapOwn(RouteGroupBuilder posts)
    {
        var own = posts.MapGroup("/account").RequireAuthorization(Policies.Anyone).WithMetadata(new StaleFormPage("/counselor/account"));
        own.MapPost("/name", AccountPosts.Name);
        own.MapPost("/password", AccountPosts.Password);
        own.MapPost("/app", AccountPosts.App);
        own.MapPost("/app/code", AccountPosts.AppCode);
        own.MapPost("/codes", CodesPosts.Renew);
        own.MapPost("/passkey/options", PasskeyPosts.AddOptions);
        own.MapPost("/passkey", PasskeyPosts.Add);
        own.MapPost("/passkey/remove", PasskeyPosts.Remove);
    }

    private static void MapPeople(RouteGroupBuilder posts)
    {
        var people = posts.MapGroup("/people").RequireAuthorization(Policies.Administrator).WithMetadata(new StaleFormPage("/counselor/people"));
        people.MapPost("", PeoplePosts.Add);
        people.MapPost("/link", PeoplePosts.Renew);
        people.MapPost("/disable", PeoplePosts.Disable);
        people.MapPost("/enable", PeoplePosts.Enable);
    }
}
