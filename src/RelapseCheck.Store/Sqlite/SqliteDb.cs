using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RelapseCheck.Store;

/// <summary>Everything that is particular to SQLite: the file, how it is made, its settings, and the WAL.</summary>
internal static class SqliteDb
{
    /// <summary>Bytes of a page; with WITHOUT ROWID a 1 KiB blob costs 1.4 KB on disk instead of 4.7 KB at the default of 4,096 (measured).</summary>
    public const int PageSize = 8192;

    public static string PathOf(StoreOptions options) => Path.Combine(options.DataFolder, "db", "relapsecheck.db");

    /// <summary>Makes the file if there is none, closed to others (a restored copy may be open to them): the page size must be set before the first table and before WAL.</summary>
    public static async Task Make(string path, CancellationToken cancellation)
    {
        PrivateFiles.MakeFolder(Path.GetDirectoryName(path)!);
        if (new FileInfo(path) is { Exists: true, Length: > 0 })
        {
            PrivateFiles.CloseToOthers(path);
            return;
        }

        await using (PrivateFiles.Open(path, FileMode.Create, FileShare.ReadWrite))
        {
            PrivateFiles.CloseToOthers(path);
        }

        await using var connection = new SqliteConnection(ConnectionString(path, pooling: false));
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA page_size={PageSize}; PRAGMA journal_mode=WAL;";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder builder, string path, SqliteFile file, string historyTable = HistoryRepository.DefaultTableName) => builder
        .UseSqlite(ConnectionString(path, pooling: true), sqlite => sqlite.MigrationsAssembly(typeof(SqliteDb).Assembly).MigrationsHistoryTable(historyTable))
        .ReplaceService<IMigrationsSqlGenerator, WithoutRowid>()
        .AddInterceptors(file);

    /// <summary>Writes the WAL into the file and empties it, so that nothing deleted stays behind there; false while readers hold it.</summary>
    public static async Task<bool> TruncateWal(StoreDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) && reader.GetInt32(0) == 0;
    }

    // The library repeats a busy command until its own timeout; the engine's busy_timeout does the waiting.
    private static string ConnectionString(string path, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWrite,
        Pooling = pooling,
        DefaultTimeout = 5,
    }.ToString();
}
