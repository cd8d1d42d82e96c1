using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Store;

/// <summary>Adds the store to an application.</summary>
public static class StoreSetup
{
    /// <summary>Registers the stores, all singletons, and the sweep of rows that have ended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The retention is not 1 to 400 quarters.</exception>
    public static IServiceCollection AddRelapseCheckStore(this IServiceCollection services, StoreOptions options)
    {
        if (options.RetentionQuarters is < 1 or > 400)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.RetentionQuarters, "A retention is 1 to 400 quarters.");
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddPooledDbContextFactory<StoreDb>((provider, builder) =>
            SqliteDb.Configure(builder, SqliteDb.PathOf(options), provider.GetRequiredService<SqliteFile>()));
        services.AddSingleton(options).AddSingleton<SqliteFile>().AddSingleton<Database>();
        services.AddSingleton<DeploymentKeys>().AddSingleton(_ => new KeyWork(KeyWork.AtOnce, KeyWork.MostWaiting));
        services.AddSingleton<PageTable>().AddSingleton<Headers>().AddSingleton<Expiry>().AddSingleton<Entrance>();
        services.AddSingleton<Days>().AddSingleton<Reseal>().AddSingleton<Deletion>();
        services.AddSingleton<SessionTable>().AddSingleton<SessionPin>().AddSingleton<SessionList>();
        services.AddSingleton<SharedSeal>().AddSingleton<ShareCopies>().AddSingleton<ShareNews>().AddSingleton<Disclosures>().AddSingleton<CaseTable>().AddSingleton<Visits>().AddSingleton<ShareEnds>();
        services.AddAccounts(options);
        services.AddSingleton<Sweep>().AddHostedService(provider => provider.GetRequiredService<Sweep>());
        return services
            .AddSingleton(p => new JournalStore(Get<Entrance>(p), Get<Headers>(p), Get<Database>(p), Get<Days>(p), Get<Reseal>(p), Get<Deletion>(p)))
            .AddSingleton(p => new SessionStore(
                Get<Database>(p), Get<SessionTable>(p), Get<SessionPin>(p), Get<SessionList>(p), Get<DeploymentKeys>(p), Get<Expiry>(p), Get<PageTable>(p)))
            .AddSingleton(p => new Invitations(Get<Database>(p), Get<DeploymentKeys>(p), Get<TimeProvider>(p)))
            .AddSingleton(p => new ShareStore(Get<Headers>(p), Get<PageTable>(p), Get<ShareCopies>(p), Get<Invitations>(p), Get<Disclosures>(p), Get<ShareNews>(p), Get<TimeProvider>(p), () => WalTruncation.Run(Get<Database>(p), Get<ILogger<JournalStore>>(p))))
            .AddSingleton(p => new CaseStore(Get<Database>(p), Get<CaseTable>(p), Get<ShareCopies>(p), Get<Disclosures>(p), Get<ShareNews>(p), Get<Visits>(p), Get<TimeProvider>(p)))
            .AddSingleton(p => new Covers(Get<Database>(p), Get<Disclosures>(p), Get<ShareNews>(p), Get<TimeProvider>(p)))
            .AddSingleton(p => new Oversight(Get<Database>(p), Get<Disclosures>(p), Get<ShareCopies>(p)))
            .AddSingleton(p => new Audit(Get<Database>(p), Get<DeploymentKeys>(p)))
            .AddSingleton(p => new DraftStore(Get<Database>(p), Get<DeploymentKeys>(p), Get<TimeProvider>(p)));
    }

    /// <summary>At start: makes or checks the key folder, makes the database and brings it up to date.</summary>
    /// <exception cref="KeyFolderException">Do not start.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be made or read.</exception>
    public static async Task Migrate(IServiceProvider services, CancellationToken cancellation)
    {
        var path = SqliteDb.PathOf(services.GetRequiredService<StoreOptions>());
        try
        {
            PrivateFiles.MakeFolder(services.GetRequiredService<StoreOptions>().DataFolder);
            await using var alone = await StartLock.Take(services.GetRequiredService<StoreOptions>().DataFolder, cancellation);
            await SqliteDb.Make(path, cancellation);
            await Database(services).Run(db => db.Database.MigrateAsync(cancellation));
            await services.GetRequiredService<Database<AccountsDb>>().Run(db => db.Database.MigrateAsync(cancellation));
            services.GetRequiredService<DeploymentKeys>().ReadOrMake(
                await Database(services).Run(db => db.Journals.AnyAsync(cancellation)) || await services.GetRequiredService<Database<AccountsDb>>().Run(db => db.Users.AnyAsync(cancellation)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw new StoreUnavailableException("The data folder cannot be used.", error);
        }
    }

    /// <summary>Opens a data folder beside a site that may be running: makes nothing and changes nothing in it.</summary>
    /// <exception cref="KeyFolderException">The keys are not there, or not as they must be.</exception>
    /// <exception cref="StoreUnavailableException">There is no database, or one of another version.</exception>
    public static async Task Open(IServiceProvider services, CancellationToken cancellation)
    {
        var options = services.GetRequiredService<StoreOptions>();
        if (!File.Exists(SqliteDb.PathOf(options)))
        {
            throw new StoreUnavailableException("There is no database in this folder.");
        }

        services.GetRequiredService<DeploymentKeys>().Read();
        if ((await Database(services).Run(db => db.Database.GetPendingMigrationsAsync(cancellation))).Any())
        {
            throw new StoreUnavailableException("The database is of an older version. Start the site once, which brings it up to date.");
        }
    }

    /// <summary>Whether the database answers, for a readiness probe.</summary>
    public static async Task<bool> IsReady(IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            await Database(services).Run(db => db.Deleted.AnyAsync(cancellation));
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private static Database Database(IServiceProvider services) => services.GetRequiredService<Database>();

    private static T Get<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}
