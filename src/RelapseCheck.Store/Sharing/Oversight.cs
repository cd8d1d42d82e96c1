using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>What a supervisor sees: which shares there are, whose they are, and who looked; never what is shared.</summary>
public sealed class Oversight
{
    private readonly Database _database;
    private readonly Disclosures _disclosures;
    private readonly ShareCopies _copies;

    internal Oversight(Database database, Disclosures disclosures, ShareCopies copies) => (_database, _disclosures, _copies) = (database, disclosures, copies);

    /// <summary>Every share of an organisation, ended ones too.</summary>
    public Task<IReadOnlyList<OverseenShare>> Shares(Guid organisation, CancellationToken cancellation) => _database.Run<IReadOnlyList<OverseenShare>>(async db =>
    {
        var rows = await db.Shares.AsNoTracking().Where(row => row.Organisation == organisation).ToListAsync(cancellation);
        return [.. rows.Select(row => new OverseenShare(row.Id, row.Account, row.State, DateTimeOffset.FromUnixTimeSeconds(row.EndsAt), row.Looks, _copies.Consent(row)?.Called))];
    });

    /// <summary>Who looked at a share of the organisation, latest first; null when it is not one of theirs.</summary>
    public async Task<IReadOnlyList<Look>?> Looks(Guid organisation, byte[] share, CancellationToken cancellation) =>
        await _database.Run(db => db.Shares.AnyAsync(row => row.Id == share && row.Organisation == organisation, cancellation)) ? await _disclosures.Of(share, cancellation) : null;
}

/// <summary>A share as a supervisor sees it.</summary>
/// <param name="Share">Its id; never shown.</param>
/// <param name="Account">The counselor.</param>
/// <param name="State">Whether it runs.</param>
/// <param name="EndsAt">When it ends by itself.</param>
/// <param name="Looks">How often it was looked at.</param>
/// <param name="Called">How the person chose to be called; null when it is no longer known.</param>
public sealed record OverseenShare(byte[] Share, Guid Account, ShareState State, DateTimeOffset EndsAt, int Looks, string? Called);
