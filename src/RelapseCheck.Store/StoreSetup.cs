using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RelapseCheck.Store;

/// <summary>Adds the store to an application.</summary>
public static class StoreSetup
{
    /// <summary>Registers the stores, all singletons.</summary>
    public static IServiceCollection AddRelapseCheckStore(this IServiceCollection services, StoreOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton(options).AddSingleton<JournalStore>().AddSingleton<SessionStore>().AddSingleton<DraftStore>();
    }

    /// <summary>At start: makes or checks the key folder, makes the database and brings it up to date.</summary>
    /// <exception cref="KeyFolderException">Do not start.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be made or read.</exception>
    public static Task Migrate(IServiceProvider services, CancellationToken cancellation) => throw new InvalidOperationException();

    /// <summary>Whether the database answers, for a readiness probe.</summary>
    public static Task<bool> IsReady(IServiceProvider services, CancellationToken cancellation) => throw new InvalidOperationException();
}
