using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Share;

/// <summary>
/// Wrong codes, counted for an address and for a journal: so many in a quarter of an hour. A right one is not counted, for the people of a
/// clinic have one address. Kept in memory: the address as a keyed hash, the journal by a mark that names nobody.
/// </summary>
public sealed class InvitationLimit(AddressKeys addresses, TimeProvider time, Microsoft.Extensions.Options.IOptions<SiteOptions> site)
{
    /// <summary>How long a wrong code counts (privacy: 5 in 15 minutes).</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    // A bound on the memory (a judgement): past it what is over is swept out.
    private const int SweepFrom = 10_000;

    private readonly Dictionary<string, Queue<DateTimeOffset>> _tries = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Counts a try before the code is looked at, so that many at once are no way round; false: too many, and nothing was counted.</summary>
    public bool Take(HttpContext context, string journal)
    {
        var (now, keys) = (time.GetUtcNow(), Keys(context, journal));
        lock (_lock)
        {
            if (_tries.Count > SweepFrom)
            {
                foreach (var over in _tries.Where(one => one.Value.All(at => now - at >= Window)).Select(one => one.Key).ToList())
                {
                    _tries.Remove(over);
                }
            }

            var queues = Array.ConvertAll(keys, key => Fresh(key, now));
            if (Array.Exists(queues, queue => queue.Count >= site.Value.InvitationTries))
            {
                return false;
            }

            Array.ForEach(queues, queue => queue.Enqueue(now));
            return true;
        }
    }

    /// <summary>Takes one try back: the code was right.</summary>
    public void GiveBack(HttpContext context, string journal)
    {
        lock (_lock)
        {
            foreach (var key in Keys(context, journal))
            {
                if (_tries.TryGetValue(key, out var queue))
                {
                    queue.TryDequeue(out _);
                }
            }
        }
    }

    private string[] Keys(HttpContext context, string journal) => ["a " + addresses.Of(context.Connection.RemoteIpAddress), "j " + journal];

    private Queue<DateTimeOffset> Fresh(string key, DateTimeOffset now)
    {
        if (!_tries.TryGetValue(key, out var queue))
        {
            _tries[key] = queue = new();
        }

        while (queue.TryPeek(out var at) && now - at >= Window)
        {
            queue.Dequeue();
        }

        return queue;
    }
}
