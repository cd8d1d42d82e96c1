using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>The counselor's side of sharing, and the only door to shared data: every look is recorded before anything is returned.</summary>
public sealed class CaseStore
{
    // Somebody who writes without a pause must not keep a list from its counselor: after so many tries it is enough that all may still be seen.
    private const int Strict = 4;

    private readonly Database _database;
    private readonly CaseTable _cases;
    private readonly ShareCopies _copies;
    private readonly Disclosures _disclosures;
    private readonly ShareNews _news;
    private readonly Visits _visits;
    private readonly TimeProvider _time;

    internal CaseStore(Database database, CaseTable cases, ShareCopies copies, Disclosures disclosures, ShareNews news, Visits visits, TimeProvider time) =>
        (_database, _cases, _copies, _disclosures, _news, _visits, _time) = (database, cases, copies, disclosures, news, visits, time);

    /// <summary>Those of the viewer's shares that are shown: all are weighed, only the chosen are returned and recorded.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="shown">Filters, orders and cuts to one page; what it does not return is not disclosed, except counted.</param>
    /// <param name="kind"><see cref="LookKind.List"/> or <see cref="LookKind.Group"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Case>> List(Viewer viewer, Func<IReadOnlyList<Case>, IReadOnlyList<Case>> shown, LookKind kind, CancellationToken cancellation)
    {
        IReadOnlyList<Case> chosen = [];
        var tries = 0;
        await Race.Win(
            async () =>
            {
                var versions = new Dictionary<string, long>(StringComparer.Ordinal);
                chosen = shown(await Weighed(viewer, versions, cancellation));
                return await Record(viewer, [.. chosen.Select(one => one.Share)], kind, ++tries < Strict ? versions : null, cancellation);
            },
            cancellation);
        return chosen;
    }

    /// <summary>Everything a share shows, or null when the viewer may not see it (any more).</summary>
    public async Task<CaseDays?> Open(Viewer viewer, byte[] share, LookKind kind, CancellationToken cancellation)
    {
        if (!await Look(viewer, share, kind, cancellation))
        {
            return null;
        }

        return await _database.Read(async db =>
        {
            // Again and in one read: it may have been revoked since.
            if (await (await _cases.Visible(db, viewer, cancellation)).SingleOrDefaultAsync(row => row.Id == share, cancellation) is not { } row)
            {
                return null;
            }

            var file = await db.CounselorFiles.AsNoTracking().SingleOrDefaultAsync(one => one.Account == viewer.Account && one.ShareId == share, cancellation);
            var pages = (await db.SharedPages.AsNoTracking().Where(page => page.ShareId == share).ToListAsync(cancellation)).ConvertAll(_copies.Page);
            return new CaseDays(_cases.Read(row, file, viewer), [.. pages.OfType<DayPage>().OrderBy(page => page.Day)], pages.Count(page => page is null));
        });
    }

    /// <summary>Whether the viewer may see a share now, and records that they look: for a page that goes on showing what it has. False: they may not, and nothing is recorded.</summary>
    public async Task<bool> Look(Viewer viewer, byte[] share, LookKind kind, CancellationToken cancellation)
    {
        if (!await CanSee(viewer, share, cancellation))
        {
            return false;
        }

        var recorded = true;
        await Race.Win(async () => (recorded = await Record(viewer, [share], kind, versions: null, cancellation)) || !await CanSee(viewer, share, cancellation), cancellation);
        return recorded;
    }

    /// <summary>What the viewer's shares of one kind are called, to choose among; a name is a look as in the list. The ratings are not even read.</summary>
    public async Task<IReadOnlyList<NamedShare>> Named(Viewer viewer, JournalKind kind, CancellationToken cancellation)
    {
        IReadOnlyList<NamedShare> named = [];
        await Race.Win(
            async () =>
            {
                var rows = await _database.Run(async db => await (await _cases.Visible(db, viewer, cancellation)).Select(row => new { row.Id, row.Consent }).ToListAsync(cancellation));
                named = [.. rows.Select(row => (row.Id, Consent: _copies.Consent(row.Id, row.Consent))).Where(row => row.Consent?.Kind == kind).Select(row => new NamedShare(row.Id, row.Consent!.Called))];
                return await Record(viewer, [.. named.Select(one => one.Share)], LookKind.List, versions: null, cancellation);
            },
            cancellation);
        return named;
    }

    /// <summary>Whether the viewer may see a share now. It shows nothing, so it records nothing.</summary>
    public Task<bool> CanSee(Viewer viewer, byte[] share, CancellationToken cancellation) =>
        _database.Run(async db => await (await _cases.Visible(db, viewer, cancellation)).AnyAsync(row => row.Id == share, cancellation));

    /// <summary>The ids of all shares the viewer may see, to tell whether a handle is of one of them.</summary>
    public Task<IReadOnlyList<byte[]>> Ids(Viewer viewer, CancellationToken cancellation) =>
        _database.Run<IReadOnlyList<byte[]>>(async db => await (await _cases.Visible(db, viewer, cancellation)).Select(row => row.Id).ToListAsync(cancellation));

    /// <summary>A value that changes when anything changes that the viewer's screens show; for screens on several nodes, asked every few seconds.</summary>
    public Task<ShareStamp> Stamp(Viewer viewer, CancellationToken cancellation) => _database.Run(async db =>
        ShareStamp.Of(await (await _cases.Visible(db, viewer, cancellation)).OrderBy(row => row.Id).Select(row => new ValueTuple<byte[], long>(row.Id, row.Version)).ToListAsync(cancellation)));

    /// <summary>The same for one share: none is counted when the viewer may not see it (any more).</summary>
    public Task<ShareStamp> Stamp(Viewer viewer, byte[] share, CancellationToken cancellation) => _database.Run(async db =>
        ShareStamp.Of(await (await _cases.Visible(db, viewer, cancellation)).Where(row => row.Id == share).Select(row => new ValueTuple<byte[], long>(row.Id, row.Version)).ToListAsync(cancellation)));

    /// <summary>Changes what the viewer keeps of their own on a share; false when they may not see it.</summary>
    public async Task<bool> ChangeFile(Viewer viewer, byte[] share, Func<CounselorFile, CounselorFile> change, CancellationToken cancellation)
    {
        var allowed = true;
        await Race.Win(
            async () =>
            {
                allowed = await CanSee(viewer, share, cancellation);
                return !allowed || await _database.Write(async db =>
                {
                    var before = await db.CounselorFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Account == viewer.Account && file.ShareId == share, CancellationToken.None);
                    var blob = _cases.Close(change(_cases.Open(before, viewer, share)), viewer, share);
                    var version = (before?.Version ?? 0) + 1;
                    return await db.Database.ExecuteSqlAsync(
                        $"""
                        INSERT INTO "CounselorFile" ("Account", "ShareId", "Version", "Blob") VALUES ({viewer.Account}, {share}, {version}, {blob})
                        ON CONFLICT ("Account", "ShareId") DO UPDATE SET "Version" = excluded."Version", "Blob" = excluded."Blob"
                        WHERE "CounselorFile"."Version" = excluded."Version" - 1
                        """,
                        CancellationToken.None) == 1;
                });
            },
            cancellation);
        if (allowed)
        {
            _news.Tell(viewer.Account);
        }

        return allowed;
    }

    /// <summary>Everything an account keeps of its own, on shares that have ended too: it is the counselor's. Nothing shared is in it, so it records nothing.</summary>
    public Task<IReadOnlyList<OwnedFile>> OwnFiles(Viewer viewer, CancellationToken cancellation) => _database.Run<IReadOnlyList<OwnedFile>>(async db =>
    {
        var files = await db.CounselorFiles.AsNoTracking().Where(file => file.Account == viewer.Account).ToListAsync(cancellation);
        return [.. files.Select(file => new OwnedFile(file.ShareId, _cases.Open(file, viewer, file.ShareId)))];
    });

    private Task<List<Case>> Weighed(Viewer viewer, Dictionary<string, long> versions, CancellationToken cancellation) => _database.Run(async db =>
    {
        var visible = await _cases.Visible(db, viewer, cancellation);
        var rows = await visible.ToListAsync(cancellation);

        // Not what is kept on shares that have ended: it only grows.
        var files = await db.CounselorFiles.AsNoTracking().Where(file => file.Account == viewer.Account && visible.Any(row => row.Id == file.ShareId)).ToListAsync(cancellation);
        var own = files.ToDictionary(file => Convert.ToHexString(file.ShareId), StringComparer.Ordinal);
        rows.ForEach(row => versions[Convert.ToHexString(row.Id)] = row.Version);
        return rows.ConvertAll(row => _cases.Read(row, own.GetValueOrDefault(Convert.ToHexString(row.Id)), viewer));
    });

    /// <summary>
    /// Records what is due, in the transaction that sees that it may still be shown: a share that ended while the record waited for
    /// its turn is neither recorded nor shown. False: one ended, or is not as it was read; nothing was recorded.
    /// </summary>
    private async Task<bool> Record(Viewer viewer, IReadOnlyList<byte[]> shares, LookKind kind, Dictionary<string, long>? versions, CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        var due = _visits.Due(viewer, shares, kind, now);
        if (due.Count == 0)
        {
            return true;
        }

        var recorded = await _database.Write(async db =>
        {
            var there = await (await _cases.Visible(db, viewer, CancellationToken.None)).Select(row => new { row.Id, row.Version }).ToDictionaryAsync(row => Convert.ToHexString(row.Id), row => row.Version, StringComparer.Ordinal, CancellationToken.None);
            return shares.Select(Convert.ToHexString).All(id => there.TryGetValue(id, out var version) && (versions is null || versions[id] == version))
                && await _disclosures.Add(db, due, new Look(now, viewer.Account, viewer.Name, kind));
        });
        if (recorded)
        {
            _visits.Note(viewer, due, kind, now);
        }

        return recorded;
    }
}
