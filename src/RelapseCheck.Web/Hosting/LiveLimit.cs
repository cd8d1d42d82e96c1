using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Counselor.Accounts;

namespace RelapseCheck.Web.Hosting;

/// <summary>How many live pages may be open at once: each holds memory of the server for as long as its line stands.</summary>
public sealed class LiveLimit(IOptions<SiteOptions> site, AddressKeys addresses) : IDisposable
{
    /// <summary>How many may be open at once of one account, at all its browsers (a judgement: more tabs than anybody keeps in sight).</summary>
    public const int OfAccount = 20;

    // One address may take a quarter: a class of students does not shut out everybody else (judgement).
    private const int Share = 4;

    private readonly PartitionedRateLimiter<Visit> _lines = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Visit, string>(visit => Partition(visit.Key, visit.Most)),
        PartitionedRateLimiter.Create<Visit, string>(_ => Partition("all", site.Value.LivePages)));

    /// <summary>Whether a request is a live page's line.</summary>
    public static bool IsLine(HttpContext context) => context.Request.Path == "/_blazor" && !HttpMethods.IsPost(context.Request.Method);

    /// <summary>Lets a line stand, or answers 503.</summary>
    /// <param name="context">The request: it lasts as long as its socket, or its long poll.</param>
    /// <param name="next">What serves it.</param>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        using var place = _lines.AttemptAcquire(await VisitOf(context));
        if (!place.IsAcquired)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        await next(context);
    }

    /// <inheritdoc />
    public void Dispose() => _lines.Dispose();

    // A clinic has one address and many screens: who is signed in counts by account, and everybody else by address.
    private async Task<Visit> VisitOf(HttpContext context) => await AccountOf(context) is { } account
        ? new("account " + account.ToString("N"), OfAccount)
        : new(addresses.Of(context.Connection.RemoteIpAddress), Math.Max(1, site.Value.LivePages / Share));

    private static async Task<Guid?> AccountOf(HttpContext context)
    {
        try
        {
            return await context.AuthenticateAsync(CounselorCookie.Scheme) is { Succeeded: true, Principal: { } user } ? SignedIn.From(user)?.Account : null;
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private static RateLimitPartition<string> Partition(string key, int most) =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 });

    private readonly record struct Visit(string Key, int Most);
}
