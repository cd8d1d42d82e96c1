using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store.Accounts;

/// <summary>Passwords: hashed by the platform (PBKDF2-HMAC-SHA512, 210,000 rounds, as for journals), never more at once than the machine bears.</summary>
public sealed class PasswordStore
{
    private static readonly Account Nobody = new();
    private readonly Database<AccountsDb> _database;
    private readonly IPasswordHasher<Account> _hasher;
    private readonly KeyWork _work;
    private readonly Lazy<string> _anyHash;

    internal PasswordStore(Database<AccountsDb> database, IPasswordHasher<Account> hasher, KeyWork work)
    {
        (_database, _hasher, _work) = (database, hasher, work);
        _anyHash = new(() => hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
    }

    /// <summary>The account that an address and a password belong to, or null; an address without an account costs the same work.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting.</exception>
    public async Task<Account?> Check(string email, string password, CancellationToken cancellation)
    {
        var normal = NewAccount.Normal(email);
        var account = await _database.Run(db => db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == normal && row.DisabledAt == null, cancellation));
        return await Fits(account?.PasswordHash, password, cancellation) ? account : null;
    }

    /// <summary>Whether a password is the account's.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting.</exception>
    public async Task<bool> Check(Guid account, string password, CancellationToken cancellation) => await Fits(
        await _database.Run(db => db.Users.Where(row => row.Id == account).Select(row => row.PasswordHash).SingleOrDefaultAsync(cancellation)), password, cancellation);

    /// <summary>Gives an account another password.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting.</exception>
    public async Task Change(Guid account, string password, CancellationToken cancellation)
    {
        var hash = await Hash(password, cancellation);
        await _database.Run(db => db.Users.Where(row => row.Id == account).ExecuteUpdateAsync(row => row.SetProperty(x => x.PasswordHash, hash), CancellationToken.None));
    }

    internal async Task<string> Hash(string password, CancellationToken cancellation)
    {
        using var turn = await _work.Enter(cancellation);
        return await Task.Run(() => _hasher.HashPassword(Nobody, password), CancellationToken.None);
    }

    private async Task<bool> Fits(string? hash, string password, CancellationToken cancellation)
    {
        using var turn = await _work.Enter(cancellation);
        var fits = await Task.Run(() => _hasher.VerifyHashedPassword(Nobody, hash ?? _anyHash.Value, password), CancellationToken.None) != PasswordVerificationResult.Failed;
        return fits && hash is not null;
    }
}
