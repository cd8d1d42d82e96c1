using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store.Accounts;

/// <summary>A passkey as its owner sees it listed.</summary>
/// <param name="Id">Its credential id: known to the browser anyway.</param>
/// <param name="Name">What the owner called it.</param>
/// <param name="Added">When it was added.</param>
public sealed record PasskeyView(byte[] Id, string Name, DateTimeOffset Added);

/// <summary>Passkeys of accounts.</summary>
public sealed class PasskeyStore
{
    /// <summary>Most passkeys of an account (a judgement: a phone, a laptop, two keys, and room).</summary>
    public const int Most = 8;

    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 60;

    private readonly Database<AccountsDb> _database;

    internal PasskeyStore(Database<AccountsDb> database) => _database = database;

    /// <summary>An account's passkeys, by name.</summary>
    public Task<IReadOnlyList<PasskeyView>> Of(Guid account, CancellationToken cancellation) => _database.Run<IReadOnlyList<PasskeyView>>(async db =>
        [.. (await db.Passkeys.AsNoTracking().Where(row => row.UserId == account).ToListAsync(cancellation))
            .Select(row => new PasskeyView(row.CredentialId, row.Data.Name ?? "", row.Data.CreatedAt)).OrderBy(passkey => passkey.Added)]);

    /// <summary>Adds one; false when there is no room, or some account has it already.</summary>
    public Task<bool> Add(Guid account, UserPasskeyInfo passkey, CancellationToken cancellation) => _database.Run(async db =>
    {
        if (await db.Passkeys.CountAsync(row => row.UserId == account, cancellation) >= Most || await db.Passkeys.AnyAsync(row => row.CredentialId == passkey.CredentialId, cancellation))
        {
            return false;
        }

        db.Add(Row(account, passkey));
        return await db.SaveChangesAsync(CancellationToken.None) == 1;
    });

    /// <summary>Removes one of the account's own; an account keeps one way in beside its password, so the last one stays unless there are codes of an app.</summary>
    public Task<bool> Remove(Guid account, byte[] id, CancellationToken cancellation) => _database.Write(async db =>
    {
        var more = await db.Users.AnyAsync(row => row.Id == account && row.TotpKey != null, cancellation) || await db.Passkeys.CountAsync(row => row.UserId == account, cancellation) > 1;
        return more && await db.Passkeys.Where(row => row.UserId == account && row.CredentialId == id).ExecuteDeleteAsync(CancellationToken.None) == 1;
    });

    internal static IdentityUserPasskey<Guid> Row(Guid account, UserPasskeyInfo passkey) => new()
    {
        UserId = account,
        CredentialId = passkey.CredentialId,
        Data = new()
        {
            PublicKey = passkey.PublicKey,
            Name = passkey.Name,
            CreatedAt = passkey.CreatedAt,
            SignCount = passkey.SignCount,
            Transports = passkey.Transports,
            IsUserVerified = passkey.IsUserVerified,
            IsBackupEligible = passkey.IsBackupEligible,
            IsBackedUp = passkey.IsBackedUp,
            AttestationObject = passkey.AttestationObject,
            ClientDataJson = passkey.ClientDataJson,
        },
    };
}
