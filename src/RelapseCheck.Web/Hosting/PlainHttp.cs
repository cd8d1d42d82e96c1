using System.Net;
using Microsoft.Extensions.Options;

namespace RelapseCheck.Web.Hosting;

/// <summary>Plain http serves this very machine only; anywhere else it is sent to https, or refused, since answers would travel readable.</summary>
public static class PlainHttp
{
    /// <summary>Redirects or refuses.</summary>
    public static IApplicationBuilder UseNoPlainHttp(this IApplicationBuilder app)
    {
        var port = app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value.HttpsPort;
        return app.Use((context, next) =>
        {
            var request = context.Request;
            if (request.IsHttps || IsThisMachine(request.Host.Host) || request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
            {
                return next(context);
            }

            if (port is { } https && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            {
                context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
                context.Response.Headers.Location = new UriBuilder(Uri.UriSchemeHttps, request.Host.Host, https, request.Path.ToUriComponent(), request.QueryString.ToUriComponent()).Uri.AbsoluteUri;
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
            }

            return Task.CompletedTask;
        });
    }

    private static bool IsThisMachine(string host) =>
        host is "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
