using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store;

/// <summary>Reads and writes sealed pages by id, with the retention in force.</summary>
internal sealed class PageTable(StoreOptions options, TimeProvider time)
{
    /// <summary>The quarter it is: year times four, plus 0 to 3, by UTC.</summary>
    public int Quarter => (time.GetUtcNow().Year * 4) + ((time.GetUtcNow().Month - 1) / 3);

    /// <summary>The quarter after which what is written now may be removed; null, the default: never.</summary>
    public int? Expires => Quarter + options.RetentionQuarters;

    /// <summary>Whether a row may still be read.</summary>
    public bool IsKept(int? expiresQuarter) => options.RetentionQuarters is null || expiresQuarter is null || expiresQuarter >= Quarter;

    public async Task<PageRow?> Find(StoreDb db, byte[] id, CancellationToken cancellation) =>
        await db.Pages.AsNoTracking().SingleOrDefaultAsync(page => page.Id == id, cancellation) is { } row && IsKept(row.ExpiresQuarter) ? row : null;

    /// <summary>Those of the ids that are there, in the order of the ids.</summary>
    public async Task<List<PageRow>> Find(StoreDb db, IEnumerable<byte[]> ids, CancellationToken cancellation)
    {
        // Asked in the order they lie in, ten years of days take half the time (measured).
        var ordered = ids.ToArray();
        Array.Sort(ordered, (a, b) => a.AsSpan().SequenceCompareTo(b));
        var rows = await db.Pages.AsNoTracking().Where(page => EF.Parameter(ordered).Contains(page.Id)).ToListAsync(cancellation);
        rows.RemoveAll(row => !IsKept(row.ExpiresQuarter));
        return rows;
    }

    /// <summary>
    /// Writes a row if its version follows the one that is there, or none is there, and the journal's header still is the one that was read
    /// (it says who the days are shared with); false: the race was lost, read again.
    /// The statement is the same on SQLite and PostgreSQL.
    /// </summary>
    public static async Task<bool> Write(StoreDb db, PageRow row, byte[] headerId, long headerVersion)
    {
        var written = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Page" ("Id", "Version", "Blob", "ExpiresQuarter")
            SELECT {row.Id}, {row.Version}, {row.Blob}, {row.ExpiresQuarter} WHERE EXISTS (SELECT 1 FROM "Page" WHERE "Id" = {headerId} AND "Version" = {headerVersion})
            ON CONFLICT ("Id") DO UPDATE SET "Version" = excluded."Version", "Blob" = excluded."Blob", "ExpiresQuarter" = excluded."ExpiresQuarter"
            WHERE "Page"."Version" = excluded."Version" - 1
            """,
            CancellationToken.None);
        return written == 1;
    }
}
