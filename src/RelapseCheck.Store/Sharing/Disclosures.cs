using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>
/// The record of who saw what: append-only, each hash over the one before under a key outside the database,
/// so that whoever can write to the database alone cannot change, remove or re-order a record unseen.
/// </summary>
internal sealed class Disclosures(Database database, DeploymentKeys keys, SharedSeal seal)
{
    /// <summary>Adds one look to each share, within a transaction; false: another was first, read again.</summary>
    public async Task<bool> Add(StoreDb db, IReadOnlyCollection<byte[]> shares, Look look)
    {
        var moved = new byte[DisclosureChain.SumBytes];
        foreach (var share in shares)
        {
            var last = await db.Shares.Where(row => row.Id == share).Select(row => new { row.Looks, row.Head }).SingleAsync(CancellationToken.None);
            var number = last.Looks + 1;
            var blob = seal.Close(share, Place(number), look, PageJson.Default.Look);
            var hash = Next(last.Head, share, number, blob);
            db.Add(new DisclosureRow { ShareId = share, Number = number, Blob = blob, Hash = hash });
            if (await db.Shares.Where(row => row.Id == share && row.Looks == last.Looks).ExecuteUpdateAsync(set => set.SetProperty(row => row.Looks, number).SetProperty(row => row.Head, hash), CancellationToken.None) == 0)
            {
                return false;
            }

            DisclosureChain.Lay(moved, End(share, last.Looks, last.Head));
            DisclosureChain.Lay(moved, End(share, number, hash));
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await Count(db, shares: 0, looks: shares.Count, moved);
        return true;
    }

    /// <summary>Counts a new share, within a transaction.</summary>
    public Task Begin(StoreDb db, byte[] share) => Count(db, shares: 1, looks: 0, End(share, 0, []));

    private async Task Count(StoreDb db, int shares, int looks, byte[] moved)
    {
        var total = await db.DisclosureTotals.AsNoTracking().SingleOrDefaultAsync(CancellationToken.None);
        var (allShares, allLooks) = ((total?.Shares ?? 0) + shares, (total?.Looks ?? 0) + looks);

        // What was tampered with is never signed anew, or the next look would hide it.
        byte[] hash = [];
        if ((total is null ? new byte[DisclosureChain.SumBytes] : DisclosureChain.SumOf(keys.Pepper, total.Shares, total.Looks, total.Hash)) is { } sum)
        {
            DisclosureChain.Lay(sum, moved);
            hash = DisclosureChain.Total(keys.Pepper, allShares, allLooks, sum);
        }

        if (total is null)
        {
            db.Add(new DisclosureTotalRow { Id = 1, Shares = allShares, Looks = allLooks, Hash = hash });
            await db.SaveChangesAsync(CancellationToken.None);
            return;
        }

        await db.DisclosureTotals.ExecuteUpdateAsync(set => set.SetProperty(row => row.Shares, allShares).SetProperty(row => row.Looks, allLooks).SetProperty(row => row.Hash, hash), CancellationToken.None);
    }

    /// <summary>The looks at a share, latest first; one that does not open is left out here; <see cref="Audit"/> finds it.</summary>
    public Task<IReadOnlyList<Look>> Of(byte[] share, CancellationToken cancellation) => database.Run<IReadOnlyList<Look>>(async db =>
    {
        var rows = await db.Disclosures.AsNoTracking().Where(row => row.ShareId == share).OrderByDescending(row => row.Number).ToListAsync(cancellation);
        return [.. rows.Select(row => seal.Open(share, Place(row.Number), row.Blob, PageJson.Default.Look)).OfType<Look>()];
    });

    private static string Place(int number) => "look|" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private byte[] Next(byte[] head, byte[] share, int number, byte[] blob) => DisclosureChain.Next(keys.Pepper, head, share, number, blob);

    private byte[] End(byte[] share, int looks, byte[] head) => DisclosureChain.End(keys.Pepper, share, looks, head);
}
