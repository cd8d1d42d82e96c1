namespace RelapseCheck.Web.Hosting;

/// <summary>How every cookie of this site is named and kept: <c>__Host-</c> and Secure on https, neither on plain http, where a browser would drop it.</summary>
public static class SiteCookie
{
    /// <summary>The cookie's full name for this request, such as <c>__Host-rc_s</c> for <c>s</c>.</summary>
    public static string Name(HttpContext context, string name) => (context.Request.IsHttps ? "__Host-rc_" : "rc_") + name;

    /// <summary>The cookie's value, or null.</summary>
    public static string? Read(HttpContext context, string name) => context.Request.Cookies[Name(context, name)];

    /// <summary>Sets the cookie: unreadable for script, never sent from another site, gone with the browser unless a life is given.</summary>
    public static void Write(HttpContext context, string name, string value, TimeSpan? life = null, SameSiteMode sameSite = SameSiteMode.Strict) =>
        context.Response.Cookies.Append(Name(context, name), value, Options(context, life, sameSite));

    /// <summary>Removes the cookie.</summary>
    public static void Delete(HttpContext context, string name) =>
        context.Response.Cookies.Delete(Name(context, name), Options(context, life: null));

    private static CookieOptions Options(HttpContext context, TimeSpan? life, SameSiteMode sameSite = SameSiteMode.Strict) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = sameSite,
        Path = "/",
        MaxAge = life,
        IsEssential = true,
    };
}
