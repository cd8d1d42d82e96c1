namespace RelapseCheck.Web.Hosting;

/// <summary>Refuses what another site started: posts, and the socket of a live page; says nothing about why.</summary>
public static class OwnSite
{
    /// <summary>Refuses with 400, which the error page renders.</summary>
    public static IApplicationBuilder UseOwnSiteOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsOwn(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    /// <summary>Whether the browser says that a page of this site, or the person, started the request; true for a browser too old to say.</summary>
    public static bool SaysOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers.Upgrade.Count > 0 || request.Headers.ContainsKey(":protocol") || HttpMethods.IsConnect(request.Method))
        {
            return IsOrigin(request, request.Headers.Origin.ToString());
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return true;
        }

        // Without a referrer, which our policy forbids, browsers send "null" as the origin of a plain form.
        return SaysOwn(request) && (request.Headers.Origin.ToString() is "" or "null" || IsOrigin(request, request.Headers.Origin.ToString()));
    }

    private static bool IsOrigin(HttpRequest request, string origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}
