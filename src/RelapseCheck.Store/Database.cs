using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store;

/// <summary>Runs work on the tables of journals.</summary>
internal sealed class Database(IDbContextFactory<StoreDb> contexts, SqliteFile file) : Database<StoreDb>(contexts, file);

/// <summary>Runs work on the database; whatever keeps it from working becomes one clear exception.</summary>
internal class Database<TDb>(IDbContextFactory<TDb> contexts, SqliteFile file)
    where TDb : DbContext
{
    public async Task<T> Run<T>(Func<TDb, Task<T>> work)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            return await work(db);
        }
        catch (Exception error) when (IsOutside(error))
        {
            throw new StoreUnavailableException("The database cannot be used.", error);
        }
    }

    public Task Run(Func<TDb, Task> work) => Run(async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>Reads one moment of the database, however often it asks; writers go on meanwhile.</summary>
    public Task<T> Read<T>(Func<TDb, Task<T>> work) => Run(async db =>
    {
        await db.Database.OpenConnectionAsync(CancellationToken.None);
        await using var moment = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(moment, CancellationToken.None);
        return await work(db);
    });

    /// <summary>Writes in one transaction; once begun it completes. False from the work takes everything back.</summary>
    public Task<bool> Write(Func<TDb, Task<bool>> work) => Run(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        if (!await work(db))
        {
            return false;
        }

        await transaction.CommitAsync(CancellationToken.None);
        file.EnsureThere();
        return true;
    });

    private static bool IsOutside(Exception error) =>
        error is SqliteException or IOException or UnauthorizedAccessException
        || (error is DbUpdateException && error.InnerException is SqliteException);
}
