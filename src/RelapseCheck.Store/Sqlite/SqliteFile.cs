using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RelapseCheck.Store;

/// <summary>
/// Sets up every connection as it opens, and makes sure that the file is still the one on disk: an open handle to a
/// deleted file takes writes without a word, and they would be lost.
/// </summary>
internal sealed class SqliteFile(StoreOptions options) : DbConnectionInterceptor
{
    private const string Settings =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF; " +
        "PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    private readonly string _path = SqliteDb.PathOf(options);
    private long _madeAt;

    /// <summary>Throws when the file is not there.</summary>
    public void EnsureThere()
    {
        if (!File.Exists(_path))
        {
            throw new StoreUnavailableException("The database file is gone.");
        }
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Check(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Check(connection);
        return ValueTask.FromResult(result);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp(connection);

    // The engine works in this process: there is nothing to wait for.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetUp(connection);
        return Task.CompletedTask;
    }

    private static void SetUp(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    private void Check(DbConnection connection)
    {
        var madeAt = File.GetCreationTimeUtc(_path).Ticks;
        if (Interlocked.Exchange(ref _madeAt, madeAt) != madeAt)
        {
            SqliteConnection.ClearPool((SqliteConnection)connection);
        }

        EnsureThere();
    }
}
