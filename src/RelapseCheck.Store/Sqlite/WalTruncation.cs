using Microsoft.Extensions.Logging;

namespace RelapseCheck.Store;

/// <summary>Empties the WAL after a deletion.</summary>
internal static partial class WalTruncation
{
    private const int Tries = 5;

    /// <summary>Tries a few times, for readers may hold it; what is left is emptied by the next truncation.</summary>
    public static async Task Run(Database database, ILogger log)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await database.Run(db => SqliteDb.TruncateWal(db, CancellationToken.None)))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), CancellationToken.None);
        }

        LogHeld(log);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The write-ahead log could not be emptied after a deletion; it will be by the next")]
    private static partial void LogHeld(ILogger log);
}
