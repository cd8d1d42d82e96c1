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
        return [.. rows.Select(Seen)];
    });

    /// <summary>Some of the shares of an organisation: those whose counselor is gone first, then running ones, the latest to end first.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="gone">Accounts that can no longer sign in.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<OverseenPage> Page(Guid organisation, IReadOnlyCollection<Guid> gone, int skip, int take, CancellationToken cancellation) => _database.Run(async db =>
    {
        var all = db.Shares.AsNoTracking().Where(row => row.Organisation == organisation);
        var rows = await all.OrderBy(row => row.State == ShareState.Ended).ThenByDescending(row => EF.Parameter(gone).Contains(row.Account)).ThenByDescending(row => row.EndsAt).ThenBy(row => row.Id)
            .Skip(skip).Take(take).ToListAsync(cancellation);
        return new OverseenPage(await all.CountAsync(cancellation), [.. rows.Select(Seen)]);
    });

    /// <summary>One share of the organisation, or null when it is not one of theirs.</summary>
    public Task<OverseenShare?> Find(Guid organisation, byte[] share, CancellationToken cancellation) => _database.Run(async db =>
        await db.Shares.AsNoTracking().SingleOrDefaultAsync(row => row.Id == share && row.Organisation == organisation, cancellation) is { } row ? Seen(row) : null);

    /// <summary>The ids of an organisation's shares, to tell whether a handle is of one of them.</summary>
    public Task<IReadOnlyList<byte[]>> Ids(Guid organisation, CancellationToken cancellation) => _database.Run<IReadOnlyList<byte[]>>(async db =>
        await db.Shares.Where(row => row.Organisation == organisation).Select(row => row.Id).ToListAsync(cancellation));

    /// <summary>Who looked at a share of the organisation, latest first; null when it is not one of theirs.</summary>
    public async Task<IReadOnlyList<Look>?> Looks(Guid organisation, byte[] share, CancellationToken cancellation) =>
        await _database.Run(db => db.Shares.AnyAsync(row => row.Id == share && row.Organisation == organisation, cancellation)) ? await _disclosures.Of(share, cancellation) : null;

    private OverseenShare Seen(ShareRow row) => new(row.Id, row.Account, row.State, DateTimeOffset.FromUnixTimeSeconds(row.EndsAt), row.Looks, _copies.Consent(row)?.Called);
}

/// <summary>Some shares of how many there are.</summary>
public sealed record OverseenPage(int All, IReadOnlyList<OverseenShare> Shares);

/// <summary>A share as a supervisor sees it.</summary>
/// <param name="Share">Its id; never shown.</param>
/// <param name="Account">The counselor.</param>
/// <param name="State">Whether it runs.</param>
/// <param name="EndsAt">When it ends by itself.</param>
/// <param name="Looks">How often it was looked at.</param>
/// <param name="Called">How the person chose to be called; null when it is no longer known.</param>
public sealed record OverseenShare(byte[] Share, Guid Account, ShareState State, DateTimeOffset EndsAt, int Looks, string? Called);
