using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>Reads the shares an account may see: its own, and those of a colleague it stands in for today; of its own organisation alone.</summary>
internal sealed class CaseTable(ShareCopies copies, SharedSeal seal, TimeProvider time)
{
    private const string FilePlace = "file|";

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The rows that may be seen now: not ended, not over.</summary>
    public async Task<IQueryable<ShareRow>> Visible(StoreDb db, Viewer viewer, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var covered = await CoveredBy(db, viewer, cancellation);
        return db.Shares.AsNoTracking().Where(row => row.Organisation == viewer.Organisation && row.State != ShareState.Ended && row.EndsAt > now
            && (row.Account == viewer.Account || EF.Parameter(covered).Contains(row.Account)));
    }

    public Case Read(ShareRow row, CounselorFileRow? file, Viewer viewer) => new(
        row.Id,
        copies.Consent(row),
        row.State,
        DateTimeOffset.FromUnixTimeSeconds(row.EndsAt),
        copies.Summary(row),
        Open(file, viewer, row.Id),
        row.Account == viewer.Account ? null : row.Account);

    public CounselorFile Open(CounselorFileRow? file, Viewer viewer, byte[] share) =>
        file is null ? CounselorFile.Empty : seal.Open(share, FilePlace + viewer.Account.ToString("N"), file.Blob, PageJson.Default.CounselorFile) ?? CounselorFile.Empty;

    public byte[] Close(CounselorFile file, Viewer viewer, byte[] share) => seal.Close(share, FilePlace + viewer.Account.ToString("N"), file, PageJson.Default.CounselorFile);

    /// <summary>The accounts the viewer stands in for today.</summary>
    private async Task<List<Guid>> CoveredBy(StoreDb db, Viewer viewer, CancellationToken cancellation)
    {
        var today = Today;
        return await db.Covers.AsNoTracking()
            .Where(cover => cover.Organisation == viewer.Organisation && cover.To == viewer.Account && cover.First <= today && cover.Last >= today)
            .Select(cover => cover.From).Distinct().ToListAsync(cancellation);
    }
}
