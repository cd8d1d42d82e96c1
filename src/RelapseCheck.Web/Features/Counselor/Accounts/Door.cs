using Microsoft.AspNetCore.Authentication;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>The door to everything under <c>/counselor</c>: whoever is not signed in is sent to sign in, whatever the address, so that a page that forgot its policy is closed too.</summary>
public static class Door
{
    /// <summary>Where all of it stands.</summary>
    public const string Home = "/counselor";

    /// <summary>The page to sign in.</summary>
    public const string SignInPath = "/counselor/sign-in";

    /// <summary>The page that a one-use link leads to.</summary>
    public const string StartPath = "/counselor/start";

    /// <summary>Stands after routing and before forms are checked, for their tokens belong to an account.</summary>
    public static void UseDoor(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseWhen(IsInside, inside => inside.Use(Pass));
        app.UseAuthorization();
    }

    /// <summary>Whether a request is for the counselor's side.</summary>
    public static bool IsInside(HttpContext context) => context.Request.Path.StartsWithSegments(Home, StringComparison.OrdinalIgnoreCase);

    private static async Task Pass(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await context.AuthenticateAsync(CounselorCookie.Scheme) is { Succeeded: true, Principal: { } user })
        {
            context.User = user;
        }

        if (SignedIn.From(context.User) is null && !IsOpen(context.Request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = WayBack.SignIn(WayBack.NameOf(context.Request.Path));
            return;
        }

        await next(context);
    }

    private static bool IsOpen(PathString path) =>
        path.StartsWithSegments(SignInPath, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(StartPath, StringComparison.OrdinalIgnoreCase);
}
