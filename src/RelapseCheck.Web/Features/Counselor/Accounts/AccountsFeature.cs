using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Leave;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Accounts of counselors: sign in with two factors, one-use links, and the administrator's list. People who keep a journal have none.</summary>
public static class AccountsFeature
{
    /// <summary>Registers what signing in needs.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        // No default: only the door asks for a scheme, so a person's page never looks at a counselor's cookie.
        services.AddAuthentication(o => o.DefaultChallengeScheme = o.DefaultForbidScheme = CounselorCookie.Scheme)
            .AddCookie(CounselorCookie.Scheme).AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.AddOptions<CookieAuthenticationOptions>(CounselorCookie.Scheme).Configure<IHttpContextAccessor>(CounselorCookie.Set);
        services.AddAuthorization(Policies.Add);
        services.AddSingleton<SignInLimit>().AddSingleton<QuietRefresh>().AddScoped<SignInDesk>();
        services.AddSingleton<OnLeaving>(async context =>
        {
            await context.RequestServices.GetRequiredService<SignInDesk>().Leave();
            return false;
        });
    }

    /// <summary>Maps the posts; each wins over the page of the same path, which would answer it too.</summary>
    public static void MapAccounts(this WebApplication app)
    {
        var posts = app.MapGroup(Door.Home).WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute());
        posts.MapPost("/sign-in", SignInPost.Password).RequireRateLimiting(Limits.SignIn);
        posts.MapPost("/sign-in/code", SignInPost.Code).RequireRateLimiting(Limits.SignIn);
        posts.MapPost("/sign-out", SignOutPosts.Here).WithMetadata(new StaleFormPage("/counselor/account"));
        posts.MapPost("/sign-out/everywhere", SignOutPosts.Everywhere).WithMetadata(new StaleFormPage("/counselor/account")).RequireAuthorization(Policies.Anyone);
        app.MapGet(Door.Home, () => SeeOther.To("/counselor/account"));
    }
}
