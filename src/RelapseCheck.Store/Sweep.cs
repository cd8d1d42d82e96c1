using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RelapseCheck.Store;

/// <summary>Removes rows that have ended, a bounded number at a time; they are refused on reading before that.</summary>
internal sealed partial class Sweep(Database database, ShareEnds shares, PageTable pages, StoreOptions options, TimeProvider time, ILogger<Sweep> log) : BackgroundService
{
    /// <summary>Rows of one table removed at once (a judgement: well under the wait of a writer).</summary>
    public const int MostAtOnce = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5), Breath = TimeSpan.FromMilliseconds(50);

    /// <summary>Removes all that has ended; writers get their turn between two rounds.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var shared = 0;
        while (true)
        {
            var (most, ended) = await Round(cancellation);
            shared += ended;
            if (most < MostAtOnce)
            {
                break;
            }

            await Task.Delay(Breath, CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
        }

        if (shared > 0)
        {
            // A share whose time is over leaves the disk as one that was stopped does.
            await WalTruncation.Run(database, log);
        }
    }

    /// <summary>One round; the most rows it removed from one table, and how many shares it ended.</summary>
    private Task<(int Most, int Ended)> Round(CancellationToken cancellation) => database.Run(async db =>
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var drafts = await db.Drafts.Where(row => db.Drafts.Where(x => x.EndsAt <= now).OrderBy(x => x.EndsAt).Select(x => x.Id).Take(MostAtOnce).Contains(row.Id)).ExecuteDeleteAsync(cancellation);
        var most = Math.Max(drafts, await db.Sessions.Where(row => db.Sessions.Where(x => x.EndsAt <= now).OrderBy(x => x.EndsAt).Select(x => x.Id).Take(MostAtOnce).Contains(row.Id)).ExecuteDeleteAsync(cancellation));
        var ended = await shares.Run(db, now, MostAtOnce);
        most = Math.Max(most, ended);
        if (options.RetentionQuarters is not null)
        {
            var quarter = pages.Quarter;
            most = Math.Max(most, await db.Pages.Where(row => db.Pages.Where(x => x.ExpiresQuarter < quarter).OrderBy(x => x.Id).Select(x => x.Id).Take(MostAtOnce).Contains(row.Id)).ExecuteDeleteAsync(cancellation));
            most = Math.Max(most, await db.Journals.Where(row => db.Journals.Where(x => x.ExpiresQuarter < quarter).OrderBy(x => x.Lookup).Select(x => x.Lookup).Take(MostAtOnce).Contains(row.Lookup)).ExecuteDeleteAsync(cancellation));
        }

        return (most, ended);
    });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Run(stoppingToken);
            }
            catch (StoreUnavailableException)
            {
                LogMissed(log);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rows that have ended could not be removed; the next round will")]
    private static partial void LogMissed(ILogger log);
}
