using Microsoft.Extensions.Options;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Leave;

/// <summary>What a feature ends when a person leaves in a hurry; true when the device is shared and every trace should go. Register one per feature.</summary>
public delegate Task<bool> OnLeaving(HttpContext context);

/// <summary>Quick exit without script: a GET, since a form may post to this site only and an exit must end elsewhere.</summary>
public static partial class LeaveEndpoint
{
    /// <summary>Maps <c>/leave</c>.</summary>
    public static void MapLeave(this WebApplication app) => app.MapGet("/leave", Leave);

    private static async Task Leave(HttpContext context, IEnumerable<OnLeaving> features, IOptions<SiteOptions> site, ILogger<OnLeaving> logger)
    {
        // Another site's picture or link with this address must not be able to end a session.
        if (OwnSite.SaysOwn(context.Request))
        {
            var shared = false;
            foreach (var end in features)
            {
                shared |= await EndOne(end, context, logger);
            }

            if (shared)
            {
                context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
            }
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = site.Value.LeaveTo.AbsoluteUri;
        context.Response.Headers.CacheControl = "no-store";
    }

    /// <summary>The way out stays open even when the database is gone.</summary>
    private static async Task<bool> EndOne(OnLeaving end, HttpContext context, ILogger logger)
    {
        try
        {
            return await end(context);
        }
        catch (Exception exception)
        {
            var trace = QuietFormatter.Trace(exception);
            LogNotEnded(logger, trace);
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A session could not be ended on leaving\n{Trace}")]
    private static partial void LogNotEnded(ILogger logger, string trace);
}
