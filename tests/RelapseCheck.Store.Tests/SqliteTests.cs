using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace RelapseCheck.Store.Tests;

public sealed class SqliteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_migration_keeps_the_page_size_and_tables_without_rowid()
    {
        await using var store = await TempStore.Start(TempStore.NewFolder());
        await using var db = await Context(store);
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync("0", Token);
        foreach (var migration in db.Database.GetMigrations())
        {
            await migrator.MigrateAsync(migration, Token);
            await AssertSettings(store);
        }

        Assert.Equal(0, await store.Scalar<int>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name LIKE 'ef_temp%'"));
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var store = await TempStore.Start();
        await using var db = await Context(store);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_rebuilt_table_stays_without_rowid()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await using var db = await Context(store);
        var alter = new AlterColumnOperation
        {
            Table = PageRow.Table,
            Name = nameof(PageRow.Version),
            ClrType = typeof(long),
            ColumnType = "INTEGER",
            DefaultValue = 1L,
            OldColumn = new AddColumnOperation { Table = PageRow.Table, Name = nameof(PageRow.Version), ClrType = typeof(long), ColumnType = "INTEGER" },
        };
        var model = db.GetService<IDesignTimeModel>().Model;
        var commands = db.GetService<IMigrationsSqlGenerator>().Generate([alter], model);
        Assert.Contains(commands, command => command.CommandText.Contains("ef_temp_Page", StringComparison.Ordinal));
        foreach (var command in commands)
        {
            await db.Database.ExecuteSqlRawAsync(command.CommandText, Token);
        }

        await AssertSettings(store);
        await store.Journals.ReadHeader(journal, Token);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("trusted_schema", "0")]
    [InlineData("cell_size_check", "1")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task Every_connection_has_its_settings(string pragma, string expected)
    {
        await using var store = await TempStore.Start();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var db = await Context(store);
            await db.Database.OpenConnectionAsync(Token);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(expected, $"{await command.ExecuteScalarAsync(Token)}");
        }
    }

    [Fact]
    public async Task A_year_of_days_costs_little_more_than_its_pages()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var before = await Size(store);
        for (var day = 0; day < 365; day++)
        {
            await store.Journals.Save(journal, Sample.Day.AddDays(day), Sample.Add(Sample.CheckIn()), Token);
        }

        // 1.4 KB a day was measured for 104,000 rows; a small file fills its pages less evenly.
        Assert.InRange(await Size(store) - before, 365 * 1055, 365 * 1900);
    }

    private static async Task AssertSettings(TempStore store)
    {
        Assert.Equal(SqliteDb.PageSize, await store.Scalar<int>("PRAGMA page_size"));
        await using var db = await Context(store);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!))
        {
            Assert.Equal((table, 0), (table, await store.Scalar<int>($"SELECT COUNT(*) FROM pragma_table_list WHERE schema = 'main' AND name = '{table}' AND wr = 0")));
        }
    }

    private static Task<int> Size(TempStore store) => store.Scalar<int>("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");

    private static Task<StoreDb> Context(TempStore store) => store.Services.GetRequiredService<IDbContextFactory<StoreDb>>().CreateDbContextAsync(Token);
}
