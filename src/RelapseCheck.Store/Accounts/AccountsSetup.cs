using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Accounts;

/// <summary>Registers the accounts' part of the store.</summary>
internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, StoreOptions options)
    {
        services.AddPooledDbContextFactory<AccountsDb>((provider, builder) => Configure(builder, SqliteDb.PathOf(options), provider.GetRequiredService<SqliteFile>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContext());
        services.AddIdentityCore<Account>(o => Set(o)).AddEntityFrameworkStores<AccountsDb>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PassphraseKeys.Rounds);
        services.AddSingleton<Database<AccountsDb>>().AddSingleton<AccountKeys>().AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        return services
            .AddSingleton(p => new OrganisationStore(Get<Database<AccountsDb>>(p), Get<TimeProvider>(p)))
            .AddSingleton(p => new AccountStore(Get<Database<AccountsDb>>(p), Get<TimeProvider>(p)))
            .AddSingleton(p => new SetUpStore(Get<Database<AccountsDb>>(p), Get<PasswordStore>(p), Get<AccountKeys>(p), Get<TimeProvider>(p)))
            .AddSingleton(p => new PasswordStore(Get<Database<AccountsDb>>(p), Get<IPasswordHasher<Account>>(p), Get<KeyWork>(p)))
            .AddSingleton(p => new SecondFactorStore(Get<Database<AccountsDb>>(p), Get<AccountKeys>(p), Get<TimeProvider>(p)))
            .AddSingleton(p => new PasskeyStore(Get<Database<AccountsDb>>(p)))
            .AddSingleton(p => new SignInStore(Get<Database<AccountsDb>>(p), Get<TimeProvider>(p)))
            .AddSingleton(p => new TryStore(Get<Database<AccountsDb>>(p), Get<AccountKeys>(p), Get<TimeProvider>(p)));
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder builder, string path, SqliteFile file) =>
        SqliteDb.Configure(builder, path, file, AccountsDb.HistoryTable);

    // Without it the model has no table for passkeys.
    private static void Set(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    private static T Get<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Used by <c>dotnet ef</c> when it writes a migration; no file is opened.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<AccountsDb>
    {
        public AccountsDb CreateDbContext(string[] args)
        {
            var options = new StoreOptions { DataFolder = Path.GetTempPath() };
            var builder = new DbContextOptionsBuilder<AccountsDb>();
            Configure(builder, SqliteDb.PathOf(options), new SqliteFile(options));
            builder.UseApplicationServiceProvider(new ServiceCollection().Configure<IdentityOptions>(Set).BuildServiceProvider());
            return new AccountsDb(builder.Options);
        }
    }
}
