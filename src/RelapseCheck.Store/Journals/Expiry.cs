using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store;

/// <summary>Moves a journal's expiry on when it is opened; does nothing unless the operator set a retention period.</summary>
internal sealed class Expiry(Database database, PageTable pages, Headers headers)
{
    public async Task MoveOn(OpenJournal journal, int? current, CancellationToken cancellation)
    {
        if (pages.Expires is not { } expires || current >= expires)
        {
            return;
        }

        await database.Write(async db =>
        {
            var (header, _) = await headers.Read(db, journal, cancellation);
            List<byte[]> ids = [journal.Keys.HeaderId(), .. Dates.Between(header.FirstDay, header.LastDay).Select(journal.Keys.PageId)];
            await db.Pages.Where(page => EF.Parameter(ids).Contains(page.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(page => page.ExpiresQuarter, expires), cancellation);
            await db.Journals.Where(way => way.Lookup == journal.Lookup)
                .ExecuteUpdateAsync(row => row.SetProperty(way => way.ExpiresQuarter, expires), cancellation);
            return true;
        });
    }
}
