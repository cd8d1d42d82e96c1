using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store.Accounts;

/// <summary>What a one-use link stands for.</summary>
/// <param name="Account">The account it sets up.</param>
/// <param name="Name">Its name.</param>
/// <param name="Email">Its address.</param>
/// <param name="Organisation">Its organisation's name.</param>
/// <param name="HasPassword">Whether a password was chosen and the second factor is next.</param>
public sealed record SetUpState(Guid Account, string Name, string Email, string Organisation, bool HasPassword);

/// <summary>One-use links that set an account up: a password first, then a second factor; only when both are there does the account change and the link end.</summary>
public sealed class SetUpStore
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(72);

    private const int TokenBytes = 32;

    private readonly Database<AccountsDb> _database;
    private readonly PasswordStore _passwords;
    private readonly AccountKeys _keys;
    private readonly TimeProvider _time;

    internal SetUpStore(Database<AccountsDb> database, PasswordStore passwords, AccountKeys keys, TimeProvider time) =>
        (_database, _passwords, _keys, _time) = (database, passwords, keys, time);

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Makes a link's token, shown once; an earlier one of the account ends. Null when the organisation has no such account, or it is disabled.</summary>
    public async Task<string?> Make(Guid organisation, Guid account, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = Now;
        var row = new SetUpRow { Hash = HashOf(token), Account = account, EndsAt = now + (long)Life.TotalSeconds };
        return await _database.Write(async db =>
        {
            if (!await db.Users.AnyAsync(user => user.Id == account && user.Organisation == organisation && user.DisabledAt == null, CancellationToken.None))
            {
                return false;
            }

            // Ended ones too: a password that somebody chose in one is not kept for ever.
            await db.SetUps.Where(link => link.Account == account || link.EndsAt <= now).ExecuteDeleteAsync(CancellationToken.None);
            db.Add(row);
            return await db.SaveChangesAsync(CancellationToken.None) == 1;
        }) ? token : null;
    }

    /// <summary>What a link stands for, or null: unknown, used, ended.</summary>
    public Task<SetUpState?> Read(string token, CancellationToken cancellation)
    {
        var (hash, now) = (HashOf(token), Now);
        return _database.Run(db => (
            from link in db.SetUps
            join account in db.Users on link.Account equals account.Id
            join organisation in db.Organisations on account.Organisation equals organisation.Id
            where link.Hash == hash && link.EndsAt > now && account.DisabledAt == null
            select new SetUpState(account.Id, account.Name, account.Email!, organisation.Name, link.PasswordHash != null)).SingleOrDefaultAsync(cancellation));
    }

    /// <summary>Keeps the password chosen until the second factor is there; false when the link no longer works.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting.</exception>
    public async Task<bool> ChoosePassword(string token, string password, CancellationToken cancellation)
    {
        if (await Read(token, cancellation) is null)
        {
            return false;
        }

        var (hash, chosen) = (HashOf(token), await _passwords.Hash(password, cancellation));
        return await _database.Run(db => db.SetUps.Where(link => link.Hash == hash).ExecuteUpdateAsync(link => link.SetProperty(x => x.PasswordHash, chosen), CancellationToken.None)) == 1;
    }

    /// <summary>Ends the set-up with codes of an app; the recovery codes, or null when the code is wrong or the link no longer works.</summary>
    public async Task<IReadOnlyList<string>?> FinishWithTotp(string token, byte[] key, string code, CancellationToken cancellation) =>
        Totp.Match(key, string.Concat(code.Where(char.IsAsciiDigit)), _time.GetUtcNow()) is { } step ? await Finish(token, (key, step), passkey: null, cancellation) : null;

    /// <summary>Ends the set-up with a passkey; the recovery codes, or null when the link no longer works.</summary>
    public Task<IReadOnlyList<string>?> FinishWithPasskey(string token, UserPasskeyInfo passkey, CancellationToken cancellation) => Finish(token, totp: null, passkey, cancellation);

    private async Task<IReadOnlyList<string>?> Finish(string token, (byte[] Key, long Step)? totp, UserPasskeyInfo? passkey, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (hash, now, codes) = (HashOf(token), Now, SecondFactorStore.NewCodes());
        var finished = await _database.Write(async db =>
        {
            var link = await db.SetUps.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.EndsAt > now && row.PasswordHash != null, CancellationToken.None);
            if (link is null || await db.SetUps.Where(row => row.Hash == hash).ExecuteDeleteAsync(CancellationToken.None) != 1
                || await db.Users.SingleOrDefaultAsync(row => row.Id == link.Account && row.DisabledAt == null, CancellationToken.None) is not { } account)
            {
                return false;
            }

            account.PasswordHash = link.PasswordHash;
            account.TotpKey = totp is { } given ? _keys.SealTotp(account.Id, given.Key) : null;
            account.LastTotpStep = totp?.Step ?? 0;
            await db.Passkeys.Where(row => row.UserId == account.Id).ExecuteDeleteAsync(CancellationToken.None);
            if (passkey is not null)
            {
                db.Add(PasskeyStore.Row(account.Id, passkey));
            }

            await SecondFactorStore.Replace(db, _keys, account.Id, codes);
            await SignInStore.EndAll(db, account.Id);
            return true;
        });
        return finished ? codes : null;
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
