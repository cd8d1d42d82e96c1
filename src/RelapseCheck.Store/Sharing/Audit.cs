using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store;

/// <summary>Looks for what was changed, removed or re-ordered in the record of who saw what.</summary>
public sealed class Audit
{
    private readonly Database _database;
    private readonly DeploymentKeys _keys;

    internal Audit(Database database, DeploymentKeys keys) => (_database, _keys) = (database, keys);

    /// <summary>Walks every chain, as all of them were at one moment: looks are added while the site runs.</summary>
    public Task<AuditResult> Verify(CancellationToken cancellation) => _database.Read(async db =>
    {
        var shares = await db.Shares.AsNoTracking().Select(row => new { row.Id, row.Looks, row.Head }).ToDictionaryAsync(row => Convert.ToHexStringLower(row.Id), StringComparer.Ordinal, cancellation);
        var faults = new List<AuditFault>();
        long looks = 0;
        var (share, number, head) = ("", 0, Array.Empty<byte>());
        var ends = new Dictionary<string, (int Number, byte[] Head)>(StringComparer.Ordinal);
        await foreach (var row in db.Disclosures.AsNoTracking().OrderBy(row => row.ShareId).ThenBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            looks++;
            var id = Convert.ToHexStringLower(row.ShareId);
            (number, head) = id == share ? (number, head) : (0, []);
            share = id;
            if (row.Number != number + 1)
            {
                faults.Add(new(id, number + 1, AuditFaultKind.Missing));
            }
            else if (!row.Hash.AsSpan().SequenceEqual(DisclosureChain.Next(_keys.Pepper, head, row.ShareId, row.Number, row.Blob)))
            {
                faults.Add(new(id, row.Number, AuditFaultKind.Changed));
            }

            // What follows is judged on its own: one fault is one fault.
            (number, head) = (row.Number, row.Hash);
            ends[id] = (number, head);
        }

        faults.AddRange(ends.Keys.Where(id => !shares.ContainsKey(id)).Select(id => new AuditFault(id, 0, AuditFaultKind.ShareMissing)));
        foreach (var (id, row) in shares)
        {
            var end = ends.GetValueOrDefault(id, (0, []));
            if (row.Looks != end.Number || !row.Head.AsSpan().SequenceEqual(end.Head))
            {
                faults.Add(new(id, Math.Max(row.Looks, end.Number), row.Looks > end.Number ? AuditFaultKind.Missing : AuditFaultKind.Changed));
            }
        }

        var sum = new byte[DisclosureChain.SumBytes];
        foreach (var (id, row) in shares)
        {
            DisclosureChain.Lay(sum, DisclosureChain.End(_keys.Pepper, Convert.FromHexString(id), row.Looks, row.Head));
        }

        var total = await db.DisclosureTotals.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var right = total is null
            ? shares.Count == 0 && looks == 0
            : total.Shares == shares.Count && total.Looks == looks && total.Hash.AsSpan().SequenceEqual(DisclosureChain.Total(_keys.Pepper, total.Shares, total.Looks, sum));
        if (!right)
        {
            faults.Add(new(null, 0, AuditFaultKind.Total));
        }

        return new AuditResult(shares.Count, looks, faults);
    });
}

/// <summary>What a walk found.</summary>
/// <param name="Shares">Shares there are, ended ones too.</param>
/// <param name="Looks">Records there are.</param>
/// <param name="Faults">What is not as it was written; empty when all is.</param>
public sealed record AuditResult(int Shares, long Looks, IReadOnlyList<AuditFault> Faults);

/// <summary>A record that is not as it was written.</summary>
/// <param name="Share">The share's id; null for the total.</param>
/// <param name="Number">The record's number; 0 where it is about the whole.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record AuditFault(string? Share, int Number, AuditFaultKind Kind);

/// <summary>What can be wrong.</summary>
public enum AuditFaultKind
{
    /// <summary>The content, its place or its hash was changed.</summary>
    Changed,

    /// <summary>A record is missing.</summary>
    Missing,

    /// <summary>There are records of a share that is not there.</summary>
    ShareMissing,

    /// <summary>The shares and records in all are not those that were counted: something was removed whole or cut off, or was once.</summary>
    Total,
}
