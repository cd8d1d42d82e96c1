using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>Deletes a journal for good: pages, sessions and the way in, in one transaction; then the WAL is emptied.</summary>
internal sealed class Deletion(Database database, PageTable pages, TimeProvider time, ShareNews news, ILogger<JournalStore> log)
{
    public async Task Run(OpenJournal journal, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<Guid> told = [];
        await database.Write(async db =>
        {
            told = await Delete(db, journal);
            return true;
        });
        await WalTruncation.Run(database, log);
        told.ForEach(news.Tell);
    }

    private async Task<List<Guid>> Delete(StoreDb db, OpenJournal journal)
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
        return await EndShares(db, header?.Shares ?? []);
    }

    // What was agreed to and every copy go; the bare record that somebody looked stays, and names nobody of the journal.
    private static async Task<List<Guid>> EndShares(StoreDb db, IReadOnlyList<ShareEntry> shares)
    {
        List<byte[]> ids = [.. shares.Select(entry => entry.Id)];
        var rows = db.Shares.Where(row => EF.Parameter(ids).Contains(row.Id));
        var told = await rows.Select(row => row.Account).Distinct().ToListAsync(CancellationToken.None);
        await db.SharedPages.Where(page => EF.Parameter(ids).Contains(page.ShareId)).ExecuteDeleteAsync(CancellationToken.None);
        await db.CounselorFiles.Where(file => EF.Parameter(ids).Contains(file.ShareId)).ExecuteDeleteAsync(CancellationToken.None);
        await rows.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, ShareState.Ended).SetProperty(row => row.Version, row => row.Version + 1)
                .SetProperty(row => row.Summary, Array.Empty<byte>()).SetProperty(row => row.Consent, Array.Empty<byte>()),
            CancellationToken.None);
        return told;
    }
}
