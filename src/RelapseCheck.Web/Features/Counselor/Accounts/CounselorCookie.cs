using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>The cookie of a sign-in: it names a row of the store, and every request asks the store what that is worth now.</summary>
public static class CounselorCookie
{
    /// <summary>The authentication scheme.</summary>
    public const string Scheme = "counselor";

    /// <summary>Short name of the cookie.</summary>
    public const string Name = CookieNames.Counselor;

    /// <summary>Sets it up.</summary>
    internal static void Set(CookieAuthenticationOptions options, IHttpContextAccessor http)
    {
        options.Cookie = SchemeCookie.Strict(http, Name);
        options.ExpireTimeSpan = SignInStore.Longest;
        options.SlidingExpiration = false; // the store counts, to the minute and for all browsers alike
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = Validate,
            OnRedirectToLogin = context => Answer(context, StatusCodes.Status404NotFound),

            // Whoever is signed in learns nothing of pages that are not theirs, not even that they exist.
            OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status404NotFound),
        };
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal?.FindFirst(SignedIn.SessionClaim)?.Value is { } session
            && await services.GetRequiredService<SignInStore>().Check(session, IsUse(context.HttpContext, session), context.HttpContext.RequestAborted) is { } state)
        {
            context.ReplacePrincipal(new SignedIn(state.Account, state.Organisation, state.Role, session, state.Name).ToPrincipal());
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    // A line that is drawn again is the script's doing, and a page that renews itself is nobody's.
    private static bool IsUse(HttpContext context, string session) => !LiveLimit.IsLine(context) && !context.RequestServices.GetRequiredService<QuietRefresh>().Take(session);

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
