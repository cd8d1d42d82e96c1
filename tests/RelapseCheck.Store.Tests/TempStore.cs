using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

/// <summary>A store on real files in a folder of its own.</summary>
internal sealed class TempStore : IAsyncDisposable
{
    private readonly bool _ownsFolder;
    private readonly EphemeralDataProtectionProvider _protection = new();
    private ServiceProvider _services;

    private TempStore(string folder, bool ownsFolder, FakeTime time, int? retentionQuarters)
    {
        (Folder, _ownsFolder, Time, RetentionQuarters) = (folder, ownsFolder, time, retentionQuarters);
        _services = Build();
    }

    public string Folder { get; }

    public string DatabasePath => Path.Combine(Folder, "db", "relapsecheck.db");

    public FakeTime Time { get; }

    public int? RetentionQuarters { get; set; }

    public LogLines Log { get; } = new();

    public IServiceProvider Services => _services;

    public JournalStore Journals => _services.GetRequiredService<JournalStore>();

    public SessionStore Sessions => _services.GetRequiredService<SessionStore>();

    public ShareStore Shares => _services.GetRequiredService<ShareStore>();

    public CaseStore Cases => _services.GetRequiredService<CaseStore>();

    public Invitations Invitations => _services.GetRequiredService<Invitations>();

    public Covers Covers => _services.GetRequiredService<Covers>();

    public Sweep Sweep => _services.GetRequiredService<Sweep>();

    public Audit Audit => _services.GetRequiredService<Audit>();

    public DraftStore Drafts => _services.GetRequiredService<DraftStore>();

    public static string NewFolder() => Path.Combine(Path.GetTempPath(), "relapsecheck-tests", Guid.NewGuid().ToString("N"));

    public static async Task<TempStore> Start(string? folder = null, int? retentionQuarters = null, FakeTime? time = null)
    {
        var store = new TempStore(folder ?? NewFolder(), folder is null, time ?? new FakeTime(), retentionQuarters);
        await StoreSetup.Migrate(store.Services, TestContext.Current.CancellationToken);
        return store;
    }

    public async Task Restart()
    {
        CloseConnections();
        await _services.DisposeAsync();
        _services = Build();
        await StoreSetup.Migrate(_services, TestContext.Current.CancellationToken);
    }

    public async Task<OpenJournal> NewJournal(Passphrase? words = null) =>
        await Journals.Create(words ?? Passphrase.New("en"), JournalHeader.Empty, TestContext.Current.CancellationToken);

    /// <summary>Closes this store's own idle connections, so that its WAL goes into the file. Closing everybody's would take the WAL from under a test that runs beside.</summary>
    public void CloseConnections()
    {
        using var db = _services.GetRequiredService<IDbContextFactory<StoreDb>>().CreateDbContext();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    /// <summary>One value out of the file, past the store.</summary>
    public async Task<T> Scalar<T>(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T));
    }

    /// <summary>A change to the file, past the store.</summary>
    public async Task<int> Tamper(string sql, params (string Name, object Value)[] values)
    {
        await using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        CloseConnections();
        await _services.DisposeAsync();
        if (_ownsFolder && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private ServiceProvider Build() => new ServiceCollection()
        .AddSingleton<TimeProvider>(Time)
        .AddSingleton<IDataProtectionProvider>(_protection)
        .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Debug))
        .AddRelapseCheckStore(new StoreOptions { DataFolder = Folder, RetentionQuarters = RetentionQuarters })
        .BuildServiceProvider();
}
