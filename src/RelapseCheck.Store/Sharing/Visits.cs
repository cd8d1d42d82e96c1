using System.Collections.Concurrent;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>
/// Tells which looks begin a visit. A screen that refreshes itself would write a record every few seconds, and the person could
/// find nothing in it: within one sign-in, looks of one kind in a quarter of an hour are one. It is kept in memory: after a restart a visit begins anew.
/// </summary>
internal sealed class Visits
{
    // A bound on the memory (a judgement): 50,000 entries are a few megabytes; past it the oldest visits are recorded once more.
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<(string Session, string Share, LookKind Kind), DateTimeOffset> _begun = new();

    /// <summary>The shares whose look must be recorded before it is given.</summary>
    public IReadOnlyList<byte[]> Due(Viewer viewer, IReadOnlyList<byte[]> shares, LookKind kind, DateTimeOffset now) => kind == LookKind.Export
        ? shares
        : [.. shares.Where(share => !(_begun.TryGetValue(Key(viewer, share, kind), out var begun) && now - begun < TimeSpan.FromMinutes(Look.VisitMinutes)))];

    /// <summary>Remembers what was recorded.</summary>
    public void Note(Viewer viewer, IReadOnlyList<byte[]> shares, LookKind kind, DateTimeOffset now)
    {
        if (_begun.Count > Most)
        {
            foreach (var old in _begun.Where(one => now - one.Value >= TimeSpan.FromMinutes(Look.VisitMinutes)).ToList())
            {
                _begun.TryRemove(old);
            }
        }

        if (_begun.Count > Most)
        {
            _begun.Clear();
        }

        foreach (var share in shares)
        {
            _begun[Key(viewer, share, kind)] = now;
        }
    }

    private static (string, string, LookKind) Key(Viewer viewer, byte[] share, LookKind kind) => (viewer.Session, Convert.ToHexString(share), kind);
}
