using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace RelapseCheck.Web.Hosting;

/// <summary>How many live pages may be open at once: each holds memory of the server for as long as its line stands.</summary>
public sealed class LiveLimit(IOptions<SiteOptions> site, AddressKeys addresses) : IDisposable
{
    // One address may take a quarter: a class of students does not shut out everybody else (judgement).
    private const int Share = 4;

    private readonly PartitionedRateLimiter<HttpContext> _lines = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(addresses.Of(context.Connection.RemoteIpAddress), Math.Max(1, site.Value.LivePages / Share))),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => Partition("all", site.Value.LivePages)));

    /// <summary>Lets a line stand, or answers 503.</summary>
    /// <param name="context">The request: it lasts as long as its socket, or its long poll.</param>
    /// <param name="next">What serves it.</param>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        using var place = _lines.AttemptAcquire(context);
        if (!place.IsAcquired)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        await next(context);
    }

    /// <inheritdoc />
    public void Dispose() => _lines.Dispose();

    private static RateLimitPartition<string> Partition(string key, int most) =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 });
}
