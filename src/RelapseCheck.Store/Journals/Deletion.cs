using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace RelapseCheck.Store;

/// <summary>Deletes a journal for good: pages, sessions and the way in, in one transaction; then the WAL is emptied.</summary>
internal sealed class Deletion(Database database, PageTable pages, TimeProvider time, ILogger<JournalStore> log)
{
    public async Task Run(OpenJournal journal, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await database.Write(async db =>
        {
            await Delete(db, journal);
            return true;
        });
        await WalTruncation.Run(database, log);
    }

    private async Task Delete(StoreDb db, OpenJournal journal)
    {
        var headerId = journal.Keys.HeaderId();
        var header = await pages.Find(db, headerId, CancellationToken.None) is { } row ? PageSeal.OpenHeader(journal.Keys, row) : null;

        // Where the header does not open, the days are not known: every day that can be.
        var days = header is null
            ? Dates.Between(Days.Earliest, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(2))
            : Dates.Between(header.FirstDay, header.LastDay);
        List<byte[]> ids = [headerId, .. days.Select(journal.Keys.PageId)];
        var there = await db.Pages.Where(page => EF.Parameter(ids).Contains(page.Id)).Select(page => page.Id).ToListAsync(CancellationToken.None);
        await db.Pages.Where(page => EF.Parameter(there).Contains(page.Id)).ExecuteDeleteAsync(CancellationToken.None);
        List<byte[]> sessions = [.. journal.Held.Select(held => held.Id), .. (header?.Sessions ?? []).Select(entry => entry.Id)];
        await db.Sessions.Where(session => EF.Parameter(sessions).Contains(session.Id)).ExecuteDeleteAsync(CancellationToken.None);
        if (await db.Journals.Where(way => way.Lookup == journal.Lookup).ExecuteDeleteAsync(CancellationToken.None) > 0)
        {
            there.Add(journal.Lookup);
        }

        db.AddRange(there.Select(id => new DeletedRow { Id = id }));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
