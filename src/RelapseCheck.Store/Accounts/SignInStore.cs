using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store.Accounts;

/// <summary>Who is signed in by a cookie's session, as of now.</summary>
/// <param name="Account">The account.</param>
/// <param name="Organisation">Its organisation.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Name">Its name.</param>
/// <param name="Ends">When the sign-in ends unless it is used.</param>
public sealed record SignInState(Guid Account, Guid Organisation, AccountRole Role, string Name, DateTimeOffset Ends);

/// <summary>A sign-in as its owner sees it listed.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Seen">When it was last used.</param>
/// <param name="IsThis">Whether the listing request came through it.</param>
public sealed record SignInView(DateTimeOffset Started, DateTimeOffset Seen, bool IsThis);

/// <summary>Sign-ins: 15 minutes without use, 8 hours at most, ended here or everywhere.</summary>
public sealed class SignInStore
{
    /// <summary>How long one lasts without use.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>How long one lasts however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private readonly Database<AccountsDb> _database;
    private readonly TimeProvider _time;

    internal SignInStore(Database<AccountsDb> database, TimeProvider time) => (_database, _time) = (database, time);

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Begins one; the session's name for the cookie, of which only a hash is kept.</summary>
    /// <param name="account">The account.</param>
    /// <param name="stamp">The security stamp it must still have; null for any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null when the account is disabled or gone, or was signed out everywhere meanwhile.</returns>
    public Task<string?> Start(Guid account, string? stamp, CancellationToken cancellation)
    {
        var (now, session) = (Now, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
        return _database.Run(async db =>
        {
            await db.SignIns.Where(row => row.SeenAt <= now - (long)Idle.TotalSeconds || row.StartedAt <= now - (long)Longest.TotalSeconds).ExecuteDeleteAsync(CancellationToken.None);
            if (await db.Users.Where(row => row.Id == account && row.DisabledAt == null).Select(row => row.SecurityStamp).SingleOrDefaultAsync(cancellation) is not { } current || (stamp is not null && stamp != current))
            {
                return null;
            }

            db.Add(new SignInRow { Hash = HashOf(session), Account = account, Stamp = current, StartedAt = now, SeenAt = now });
            await db.SaveChangesAsync(CancellationToken.None);
            return session;
        });
    }

    /// <summary>Who is signed in, or null: ended, unused for too long, signed out everywhere, disabled.</summary>
    /// <param name="session">What <see cref="Start"/> answered.</param>
    /// <param name="use">Whether this is a person's own doing, which moves the end on; a page that only keeps itself fresh is not.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<SignInState?> Check(string session, bool use, CancellationToken cancellation)
    {
        var (hash, now) = (HashOf(session), Now);
        var (oldest, first) = (now - (long)Idle.TotalSeconds, now - (long)Longest.TotalSeconds);
        return _database.Run(async db =>
        {
            var found = await (
                from row in db.SignIns
                join account in db.Users on row.Account equals account.Id
                where row.Hash == hash && row.SeenAt > oldest && row.StartedAt > first && row.Stamp == account.SecurityStamp && account.DisabledAt == null
                select new { row.SeenAt, row.StartedAt, account.Id, account.Organisation, account.Role, account.Name }).AsNoTracking().SingleOrDefaultAsync(cancellation);
            if (found is null)
            {
                return null;
            }

            var seen = found.SeenAt;
            if (use && now - seen >= (long)Step.TotalSeconds)
            {
                seen = now;
                await db.SignIns.Where(row => row.Hash == hash).ExecuteUpdateAsync(row => row.SetProperty(x => x.SeenAt, now), CancellationToken.None);
            }

            var ends = Math.Min(seen + (long)Idle.TotalSeconds, found.StartedAt + (long)Longest.TotalSeconds);
            return new SignInState(found.Id, found.Organisation, found.Role, found.Name, DateTimeOffset.FromUnixTimeSeconds(ends));
        });
    }

    /// <summary>The account's sign-ins, the latest first.</summary>
    public Task<IReadOnlyList<SignInView>> List(Guid account, string session, CancellationToken cancellation)
    {
        var (now, hash) = (Now, HashOf(session));
        return _database.Run<IReadOnlyList<SignInView>>(async db =>
        [
            .. (await db.SignIns.AsNoTracking()
                .Where(row => row.Account == account && row.SeenAt > now - (long)Idle.TotalSeconds && row.StartedAt > now - (long)Longest.TotalSeconds)
                .OrderByDescending(row => row.SeenAt).ToListAsync(cancellation))
                .Select(row => new SignInView(DateTimeOffset.FromUnixTimeSeconds(row.StartedAt), DateTimeOffset.FromUnixTimeSeconds(row.SeenAt), row.Hash.AsSpan().SequenceEqual(hash))),
        ]);
    }

    /// <summary>Ends one.</summary>
    public Task End(string session)
    {
        var hash = HashOf(session);
        return _database.Run(db => db.SignIns.Where(row => row.Hash == hash).ExecuteDeleteAsync(CancellationToken.None));
    }

    /// <summary>Ends all of an account, at every browser.</summary>
    public Task EndAll(Guid account) => _database.Write(async db =>
    {
        await EndAll(db, account);
        return true;
    });

    internal static async Task EndAll(AccountsDb db, Guid account)
    {
        var stamp = NewStamp();
        await db.Users.Where(row => row.Id == account).ExecuteUpdateAsync(row => row.SetProperty(x => x.SecurityStamp, stamp), CancellationToken.None);
        await db.SignIns.Where(row => row.Account == account).ExecuteDeleteAsync(CancellationToken.None);
    }

    internal static string NewStamp() => Guid.NewGuid().ToString("N");

    private static byte[] HashOf(string session) => SHA256.HashData(Encoding.UTF8.GetBytes(session));
}
