using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store.Accounts;

/// <summary>The second factor beside a password: one-time codes by the clock, and recovery codes. No code is taken twice.</summary>
public sealed class SecondFactorStore
{
    /// <summary>Recovery codes made at once.</summary>
    public const int RecoveryCodes = 10;

    // 49 bits each: beyond guessing at the pace that is allowed. No letters that look alike.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 10;

    private readonly Database<AccountsDb> _database;
    private readonly AccountKeys _keys;
    private readonly TimeProvider _time;

    internal SecondFactorStore(Database<AccountsDb> database, AccountKeys keys, TimeProvider time) => (_database, _keys, _time) = (database, keys, time);

    /// <summary>What an account has.</summary>
    public Task<(bool Totp, int RecoveryCodes)> Of(Guid account, CancellationToken cancellation) => _database.Run(async db => (
        await db.Users.AnyAsync(row => row.Id == account && row.TotpKey != null, cancellation),
        await db.RecoveryCodes.CountAsync(row => row.Account == account, cancellation)));

    /// <summary>Takes a code of the app, once.</summary>
    public async Task<bool> TakeTotp(Guid account, string code, CancellationToken cancellation)
    {
        var wrapped = await _database.Run(db => db.Users.Where(row => row.Id == account).Select(row => row.TotpKey).SingleOrDefaultAsync(cancellation));
        return wrapped is not null && _keys.OpenTotp(account, wrapped) is { } key && Totp.Match(key, Plain(code), _time.GetUtcNow()) is { } step
            && await _database.Run(db => db.Users.Where(row => row.Id == account && row.LastTotpStep < step)
                .ExecuteUpdateAsync(row => row.SetProperty(x => x.LastTotpStep, step), CancellationToken.None)) == 1;
    }

    /// <summary>Takes a recovery code, once.</summary>
    public async Task<bool> TakeRecovery(Guid account, string code, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var hash = _keys.HashOfRecovery(account, Plain(code).ToLowerInvariant());
        return await _database.Run(db => db.RecoveryCodes.Where(row => row.Hash == hash && row.Account == account).ExecuteDeleteAsync(CancellationToken.None)) == 1;
    }

    /// <summary>Gives an account another key, once a code shows that the app has it; false for a wrong code.</summary>
    public async Task<bool> ChangeTotp(Guid account, byte[] key, string code, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Totp.Match(key, Plain(code), _time.GetUtcNow()) is not { } step)
        {
            return false;
        }

        var wrapped = _keys.SealTotp(account, key);
        await _database.Run(db => db.Users.Where(row => row.Id == account).ExecuteUpdateAsync(
            row => row.SetProperty(x => x.TotpKey, wrapped).SetProperty(x => x.LastTotpStep, step), CancellationToken.None));
        return true;
    }

    /// <summary>Makes new recovery codes; the old ones end.</summary>
    public async Task<IReadOnlyList<string>> RenewRecovery(Guid account, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var codes = NewCodes();
        await _database.Write(async db =>
        {
            await Replace(db, _keys, account, codes);
            return true;
        });
        return codes;
    }

    internal static IReadOnlyList<string> NewCodes() => [.. Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(Letters, Length)).Select(code => $"{code[..5]}-{code[5..]}")];

    internal static async Task Replace(AccountsDb db, AccountKeys keys, Guid account, IReadOnlyList<string> codes)
    {
        await db.RecoveryCodes.Where(row => row.Account == account).ExecuteDeleteAsync(CancellationToken.None);
        db.AddRange(codes.Select(code => new RecoveryRow { Hash = keys.HashOfRecovery(account, Plain(code)), Account = account }));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>A code as it is compared: people add spaces and leave hyphens out.</summary>
    private static string Plain(string code) => string.Concat(code.Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));
}
