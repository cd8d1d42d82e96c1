using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Cli.Files;
using RelapseCheck.Store;

namespace RelapseCheck.Cli.Accounts;

/// <summary>The data folder of a site, opened beside the running program: named by <c>--data</c>, else as the program itself finds it.</summary>
internal sealed class SiteData
{
    private const string Setting = "RelapseCheck__DataFolder";

    /// <summary>The option of every command that needs it.</summary>
    public Option<string?> Option { get; } = new("--data") { Description = $"The site's data folder; without it the one in {Setting}, else the program's default." };

    /// <summary>Opens the store for one command.</summary>
    /// <exception cref="InputException">The folder cannot be used.</exception>
    public async Task Use(ParseResult parsed, Func<IServiceProvider, Task> work, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(Named(parsed.GetValue(Option)) ?? Named(Environment.GetEnvironmentVariable(Setting))
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "RelapseCheck"));
        await using var services = new ServiceCollection().AddRelapseCheckStore(new StoreOptions { DataFolder = folder }).BuildServiceProvider();
        try
        {
            await StoreSetup.Migrate(services, cancellation);
            await work(services);
        }
        catch (Exception error) when (error is StoreUnavailableException or KeyFolderException)
        {
            throw new InputException(folder, row: null, column: null, error.InnerException is { } inner ? $"{error.Message} {inner.Message}" : error.Message);
        }
    }

    private static string? Named(string? folder) => string.IsNullOrWhiteSpace(folder) ? null : folder;
}
