namespace RelapseCheck.Web.Hosting;

/// <summary>The headers of every answer: pages, errors and static files alike (docs/privacy.md).</summary>
public static class SecurityHeaders
{
    /// <summary>The content security policy of every page.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Every powerful feature that browsers know, switched off; one that Chromium does not know makes it complain on every page.</summary>
    public const string Permissions = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), interest-cohort=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), xr-spatial-tracking=()";

    /// <summary>The same for the counselor's pages, where this site may ask for a passkey.</summary>
    public static readonly string CounselorPermissions = Permissions.Replace("publickey-credentials-get=()", "publickey-credentials-get=(self)", StringComparison.Ordinal);

    /// <summary>Puts the headers on before anything else answers.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Put(context);
        return next(context);
    });

    /// <summary>Puts the headers on one answer; needed again after an answer was cleared.</summary>
    public static void Put(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = context.Request.Path.StartsWithSegments("/counselor", StringComparison.OrdinalIgnoreCase) ? CounselorPermissions : Permissions;
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
