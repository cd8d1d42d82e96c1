using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>Writes and removes the copies of a share, inside the transaction of whoever changes the journal.</summary>
internal sealed class ShareCopies(SharedSeal seal, TimeProvider time)
{
    public const string SummaryPlace = "summary", ConsentPlace = "consent";

    /// <summary>The copies of the days that were just written; false: another writer was first, read again.</summary>
    public async Task<bool> Add(StoreDb db, ShareEntry entry, IReadOnlyCollection<DayPage> days)
    {
        var covered = days.Where(page => entry.Covers(page.Day)).ToList();
        if (covered.Count == 0 || await Running(db, entry.Id) is not { } row)
        {
            return true;
        }

        var summary = Summary(row);
        foreach (var page in covered)
        {
            var copy = SharedCopy.Of(page, entry.Consent.Scope);
            await Write(db, entry, page.Day, copy);
            summary = summary.With(page.Day, copy);
        }

        var blob = Close(entry.Id, summary);
        return await db.Shares.Where(share => share.Id == entry.Id && share.Version == row.Version && share.State == ShareState.Active)
            .ExecuteUpdateAsync(set => set.SetProperty(share => share.Version, share => share.Version + 1).SetProperty(share => share.Summary, blob), CancellationToken.None) == 1;
    }

    /// <summary>All copies anew, under a consent that has just begun or changed.</summary>
    public async Task<ShareSummary> Replace(StoreDb db, ShareEntry entry, IEnumerable<DayPage> days)
    {
        await Remove(db, entry.Id);
        var summary = ShareSummary.Empty;
        foreach (var page in days.Where(page => entry.Covers(page.Day)))
        {
            var copy = SharedCopy.Of(page, entry.Consent.Scope);
            await Write(db, entry, page.Day, copy);
            summary = summary.With(page.Day, copy);
        }

        return summary;
    }

    public static Task Remove(StoreDb db, byte[] share) => db.SharedPages.Where(page => page.ShareId == share).ExecuteDeleteAsync(CancellationToken.None);

    public ShareSummary Summary(ShareRow row) => seal.Open(row.Id, SummaryPlace, row.Summary, PageJson.Default.ShareSummary) ?? ShareSummary.Empty;

    public byte[] Close(byte[] share, ShareSummary summary) => seal.Close(share, SummaryPlace, summary, PageJson.Default.ShareSummary);

    public byte[] Close(byte[] share, Consent consent) => seal.Close(share, ConsentPlace, consent, PageJson.Default.Consent);

    public Consent? Consent(ShareRow row) => Consent(row.Id, row.Consent);

    public Consent? Consent(byte[] share, byte[] blob) => seal.Open(share, ConsentPlace, blob, PageJson.Default.Consent);

    /// <summary>The day in a copy, or null when it does not open.</summary>
    public DayPage? Page(SharedPageRow row) => seal.Open(row.ShareId, Place(row.Id), row.Blob, PageJson.Default.PageContent)?.ToPage();

    private static string Place(byte[] id) => "page|" + Convert.ToHexStringLower(id);

    private static byte[] CopyId(ShareEntry entry, DateOnly day) =>
        HMACSHA256.HashData(entry.Key, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"copy|{day:yyyy-MM-dd}")))[..16];

    private async Task<ShareRow?> Running(StoreDb db, byte[] id)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return await db.Shares.AsNoTracking().SingleOrDefaultAsync(share => share.Id == id && share.State == ShareState.Active && share.EndsAt > now);
    }

    private async Task Write(StoreDb db, ShareEntry entry, DateOnly day, DayPage? copy)
    {
        var id = CopyId(entry, day);
        if (copy is null)
        {
            await db.SharedPages.Where(page => page.ShareId == entry.Id && page.Id == id).ExecuteDeleteAsync(CancellationToken.None);
            return;
        }

        var blob = seal.Close(entry.Id, Place(id), PageContent.Empty(day).With(copy), PageJson.Default.PageContent);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SharedPage" ("ShareId", "Id", "Blob") VALUES ({entry.Id}, {id}, {blob})
            ON CONFLICT ("ShareId", "Id") DO UPDATE SET "Blob" = excluded."Blob"
            """,
            CancellationToken.None);
    }
}
