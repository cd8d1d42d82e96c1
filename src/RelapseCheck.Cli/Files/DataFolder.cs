using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Store;

namespace RelapseCheck.Cli.Files;

/// <summary>The data folder of a site, opened to read: nothing in it is made or brought up to date.</summary>
internal sealed class DataFolder : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DataFolder(ServiceProvider services) => _services = services;

    /// <summary>Opens it beside a site that may be running.</summary>
    /// <exception cref="InputException">It is no data folder, its keys are not there, or another version of the program wrote it.</exception>
    public static Task<DataFolder> Open(string path, CancellationToken cancellation) => Read(path, async () =>
    {
        var services = new ServiceCollection().AddRelapseCheckStore(new StoreOptions { DataFolder = Path.GetFullPath(path) }).BuildServiceProvider();
        try
        {
            await StoreSetup.Open(services, cancellation);
            return new DataFolder(services);
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    });

    /// <summary>Runs what reads the folder, with a refusal instead of a stack trace.</summary>
    public static async Task<T> Read<T>(string path, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception error) when (error is StoreUnavailableException or KeyFolderException)
        {
            throw new InputException(path, null, null, error.Message);
        }
    }

    /// <summary>One of the store's doors.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
