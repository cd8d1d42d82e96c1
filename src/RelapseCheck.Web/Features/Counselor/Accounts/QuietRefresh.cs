using System.Collections.Concurrent;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Tells a page that renews itself from one that a person opens: the first must not keep a sign-in alive on a desk that nobody sits at.</summary>
public sealed class QuietRefresh(TimeProvider time)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _expected = new(StringComparer.Ordinal);

    /// <summary>Call it right before a live part asks its page for a refresh.</summary>
    /// <param name="session">The sign-in's session.</param>
    public void Expect(string session) => _expected[session] = time.GetUtcNow() + Soon;

    /// <summary>Whether this request is the one expected; once.</summary>
    internal bool Take(string session) => _expected.TryRemove(session, out var until) && until >= time.GetUtcNow();
}
