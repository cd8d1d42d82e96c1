using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store.Accounts;

/// <summary>Slows guessing down: a few tries at once, then each waits twice as long as the one before. Nothing is locked for good.</summary>
public sealed class TryStore
{
    /// <summary>Tries before the first wait (a judgement: people mistype).</summary>
    public const int Free = 4;

    /// <summary>The longest wait: 15 minutes leave a guesser 100 tries a day (NIST SP 800-63B, 5.2.2, allows 100 in a row).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);
    private const int Races = 8;

    private readonly Database<AccountsDb> _database;
    private readonly AccountKeys _keys;
    private readonly TimeProvider _time;

    internal TryStore(Database<AccountsDb> database, AccountKeys keys, TimeProvider time) => (_database, _keys, _time) = (database, keys, time);

    /// <summary>Counts a try before it is made, so that no number at once gets past the count.</summary>
    /// <param name="what">What is tried, such as an address in capital letters; kept as a keyed hash.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Zero when it may be made, else how long to wait.</returns>
    public Task<TimeSpan> Take(string what, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var id = _keys.HashOfTry(what);
        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        return _database.Run(async db =>
        {
            for (var race = 0; race < Races; race++)
            {
                var row = await db.Tries.AsNoTracking().SingleOrDefaultAsync(tried => tried.Id == id, CancellationToken.None);
                if (row is not null && row.FreeAt > now)
                {
                    return TimeSpan.FromSeconds(row.FreeAt - now);
                }

                if (row is null ? await First(db, id, now) : await Next(db, row, now))
                {
                    return TimeSpan.Zero;
                }
            }

            return TimeSpan.FromSeconds(1); // many at once: nobody types like that
        });
    }

    /// <summary>Forgets the tries at something, after one that succeeded.</summary>
    public Task Clear(string what)
    {
        var id = _keys.HashOfTry(what);
        return _database.Run(db => db.Tries.Where(row => row.Id == id).ExecuteDeleteAsync(CancellationToken.None));
    }

    /// <summary>Whether something is done for the first time within a day: for what must not be sent twice.</summary>
    public async Task<bool> IsFirst(string what, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (id, now) = (_keys.HashOfTry(what), _time.GetUtcNow().ToUnixTimeSeconds());
        return await _database.Run(db => First(db, id, now));
    }

    private static async Task<bool> First(AccountsDb db, byte[] id, long now)
    {
        await db.Tries.Where(row => row.LastAt < now - (long)Forgotten.TotalSeconds).ExecuteDeleteAsync(CancellationToken.None);
        return await db.Database.ExecuteSqlAsync(
            $"INSERT INTO \"SignInTry\" (\"Id\", \"Count\", \"LastAt\", \"FreeAt\") VALUES ({id}, 1, {now}, {now}) ON CONFLICT (\"Id\") DO NOTHING", CancellationToken.None) == 1;
    }

    private static async Task<bool> Next(AccountsDb db, TryRow row, long now)
    {
        var count = row.LastAt < now - (long)Forgotten.TotalSeconds ? 1 : row.Count + 1;
        var free = now + Wait(count);
        return await db.Tries.Where(tried => tried.Id == row.Id && tried.Count == row.Count && tried.LastAt == row.LastAt && tried.FreeAt == row.FreeAt).ExecuteUpdateAsync(
            tried => tried.SetProperty(x => x.Count, count).SetProperty(x => x.LastAt, now).SetProperty(x => x.FreeAt, free), CancellationToken.None) == 1;
    }

    private static long Wait(int count) => count <= Free ? 0 : Math.Min((long)Longest.TotalSeconds, 1L << Math.Min(count - Free, 20));
}
