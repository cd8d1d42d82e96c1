using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store;

/// <summary>The way from words to an open journal.</summary>
internal sealed class Entrance(Database database, DeploymentKeys keys, KeyWork work, PageTable pages, Expiry expiry)
{
    public async Task<OpenJournal> Create(Passphrase words, JournalHeader header, CancellationToken cancellation)
    {
        using var derived = await Derive(words, cancellation);
        var dataKey = RandomNumberGenerator.GetBytes(JournalKeys.DataKeyBytes);
        var journal = new OpenJournal(dataKey, derived.Lookup, []);
        CryptographicOperations.ZeroMemory(dataKey);
        var way = Way(journal, derived);
        var page = PageSeal.Close(journal.Keys, new HeaderContent().With(header), PageSeal.FirstVersion(), pages.Expires);
        var made = await database.Write(async db =>
        {
            if (await db.Journals.AnyAsync(row => row.Lookup == way.Lookup, CancellationToken.None))
            {
                return false;
            }

            db.AddRange(way, page);
            await db.SaveChangesAsync(CancellationToken.None);
            return true;
        });
        if (made)
        {
            return journal;
        }

        journal.Dispose();
        return await Open(derived, cancellation) ?? throw new JournalGoneException();
    }

    public async Task<OpenJournal?> Open(Passphrase words, CancellationToken cancellation)
    {
        using var derived = await Derive(words, cancellation);
        return await Open(derived, cancellation);
    }

    /// <summary>Slow key work, in turn.</summary>
    public async Task<PassphraseKeys> Derive(Passphrase words, CancellationToken cancellation)
    {
        using (await work.Enter(cancellation))
        {
            return await Task.Run(() => PassphraseKeys.Derive(words, keys.Salt, keys.Pepper), CancellationToken.None);
        }
    }

    /// <summary>The row that lets the words in.</summary>
    public JournalRow Way(OpenJournal journal, PassphraseKeys derived) => new()
    {
        Lookup = derived.Lookup.ToArray(),
        Wrapped = Seal.Wrap(derived.KeyEncryptionKey, Place(derived.Lookup.ToArray()), journal.DataKey),
        ExpiresQuarter = pages.Expires,
    };

    private static SealPlace Place(byte[] lookup) => new(JournalRow.Table, lookup, 1);

    private async Task<OpenJournal?> Open(PassphraseKeys derived, CancellationToken cancellation)
    {
        var lookup = derived.Lookup.ToArray();
        var row = await database.Run(db => db.Journals.AsNoTracking().SingleOrDefaultAsync(journal => journal.Lookup == lookup, cancellation));
        if (row is null || !pages.IsKept(row.ExpiresQuarter))
        {
            return null;
        }

        var dataKey = Seal.Unwrap(derived.KeyEncryptionKey, Place(lookup), row.Wrapped) ?? throw new PageUnreadableException();
        var opened = new OpenJournal(dataKey, lookup, []);
        CryptographicOperations.ZeroMemory(dataKey);
        await expiry.MoveOn(opened, row.ExpiresQuarter, cancellation);
        return opened;
    }
}
