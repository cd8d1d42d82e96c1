using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store;

/// <summary>Gives a journal new words and a new data key: every row is sealed anew, under new ids, in one transaction.</summary>
internal sealed partial class Reseal(Database database, PageTable pages, Headers headers, Entrance entrance, ILogger<JournalStore> log)
{
    private const int Chunk = 250;

    public async Task<OpenJournal> Run(OpenJournal journal, Passphrase newWords, IProgress<int>? progress, CancellationToken cancellation)
    {
        progress?.Report(0);
        using var derived = await entrance.Derive(newWords, cancellation);
        var dataKey = RandomNumberGenerator.GetBytes(JournalKeys.DataKeyBytes);
        var next = new OpenJournal(dataKey, derived.Lookup, [.. journal.Held.Select(held => new HeldSession(held.Id, [.. held.Key]))]);
        CryptographicOperations.ZeroMemory(dataKey);
        var way = entrance.Way(next, derived);
        try
        {
            await database.Write(async db =>
            {
                await Pages(db, journal, next, progress, cancellation);
                await db.Journals.Where(row => row.Lookup == journal.Lookup).ExecuteDeleteAsync(cancellation);
                if (await db.Journals.AnyAsync(row => row.Lookup == way.Lookup, cancellation))
                {
                    throw new ArgumentException("The new words already open a journal.", nameof(newWords));
                }

                db.Add(way);
                await db.SaveChangesAsync(cancellation);
                return true;
            });
        }
        catch
        {
            next.Dispose();
            throw;
        }

        await WalTruncation.Run(database, log);
        progress?.Report(100);
        return next;
    }

    private async Task Pages(StoreDb db, OpenJournal journal, OpenJournal next, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (header, _) = await headers.Read(db, journal, cancellation);
        var days = Dates.Between(header.FirstDay, header.LastDay);
        var done = 0;
        foreach (var some in days.Chunk(Chunk))
        {
            var ids = some.ToDictionary(day => Convert.ToHexString(journal.Keys.PageId(day)), day => day, StringComparer.Ordinal);
            foreach (var row in await pages.Find(db, ids.Keys.Select(Convert.FromHexString), cancellation))
            {
                Move(db, row, journal, next, ids[Convert.ToHexString(row.Id)]);
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            done += some.Length;
            progress?.Report(95 * done / days.Count);
        }

        await Header(db, header, journal, next, cancellation);
    }

    private void Move(StoreDb db, PageRow row, OpenJournal journal, OpenJournal next, DateOnly day)
    {
        db.Remove(row);
        if (PageSeal.Open(journal.Keys, day, row) is { } content)
        {
            db.Add(PageSeal.Close(next.Keys, day, content, PageSeal.FirstVersion(), pages.Expires));
        }
        else
        {
            LogLeftBehind(log);
        }
    }

    private async Task Header(StoreDb db, HeaderContent header, OpenJournal journal, OpenJournal next, CancellationToken cancellation)
    {
        var ended = (header.Sessions ?? []).Select(entry => entry.Id).Where(id => !next.Held.Any(held => held.Id.AsSpan().SequenceEqual(id))).ToList();
        await db.Sessions.Where(row => EF.Parameter(ended).Contains(row.Id)).ExecuteDeleteAsync(cancellation);
        await SessionWrap.Rewrap(db, next, cancellation);
        var headerId = journal.Keys.HeaderId();
        await db.Pages.Where(row => row.Id == headerId).ExecuteDeleteAsync(cancellation);
        var kept = header.With([.. (header.Sessions ?? []).Where(entry => next.Held.Any(held => held.Id.AsSpan().SequenceEqual(entry.Id)))]);
        db.Add(PageSeal.Close(next.Keys, kept, PageSeal.FirstVersion(), pages.Expires));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page that could not be opened was left behind when its journal was sealed anew")]
    private static partial void LogLeftBehind(ILogger log);
}
