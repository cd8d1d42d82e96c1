using System.Collections.Concurrent;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Tells a page that renews itself from one that a person opens: the first must not keep a sign-in alive on a desk that nobody sits at.</summary>
public sealed class QuietRefresh(TimeProvider time)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Until)> _expected = new(StringComparer.Ordinal);

    /// <summary>Call it right before a live part asks its page for a refresh; several tabs may do so at once.</summary>
    /// <param name="session">The sign-in's session.</param>
    public void Expect(string session)
    {
        var now = time.GetUtcNow();
        _expected.AddOrUpdate(session, (1, now + Soon), (_, before) => (before.Until < now ? 1 : before.Count + 1, now + Soon));
    }

    /// <summary>Whether this request is one of those expected; each once.</summary>
    internal bool Take(string session)
    {
        while (_expected.TryGetValue(session, out var before))
        {
            if (before.Count > 1 && before.Until >= time.GetUtcNow() ? _expected.TryUpdate(session, before with { Count = before.Count - 1 }, before) : _expected.TryRemove(new(session, before)))
            {
                return before.Until >= time.GetUtcNow();
            }
        }

        return false;
    }
}
