using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Tries to sign in to one account from one address: so many in a quarter of an hour. Kept in memory, the address as a keyed hash.</summary>
public sealed class SignInLimit(AddressKeys addresses, IOptions<SiteOptions> site) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(key, _ =>
        new SlidingWindowRateLimiterOptions { PermitLimit = site.Value.SignInTries, Window = Window, SegmentsPerWindow = 15, QueueLimit = 0 }));

    /// <summary>Counts a try; false when there were too many.</summary>
    /// <param name="context">The request.</param>
    /// <param name="account">What is tried, an e-mail address or an account.</param>
    public bool Takes(HttpContext context, string account)
    {
        using var lease = _limiter.AttemptAcquire($"{addresses.Of(context.Connection.RemoteIpAddress)} {account}");
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
