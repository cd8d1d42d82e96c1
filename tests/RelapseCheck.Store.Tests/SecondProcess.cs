using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;
using Xunit.Runner.InProc.SystemConsole;

// Modes of files and setpriv: the tests are for where the product is deployed.
[assembly: System.Runtime.Versioning.UnsupportedOSPlatform("windows")]

namespace RelapseCheck.Store.Tests;

/// <summary>The entry point: the tests, or another process of the product that saves into a folder.</summary>
internal static class SecondProcess
{
    private const string Second = "save-from-a-second-process";

    public static async Task<int> Main(string[] args) =>
        args is [Second, var folder, var words, var count] ? await Save(folder, words, int.Parse(count)) : await ConsoleRunner.Run(args);

    /// <summary>Saves notes from another process; gives what it wrote to its output.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="words">The journal's words.</param>
    /// <param name="count">How many notes.</param>
    /// <param name="bound">Without root's right to write where the file's mode forbids it.</param>
    public static async Task<string> Start(string folder, Passphrase words, int count, bool bound = false)
    {
        string[] command = [Environment.ProcessPath!, Second, folder, string.Join(' ', words.Words("en")), $"{count}"];
        if (bound && Environment.IsPrivilegedProcess)
        {
            command = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override", .. command];
        }

        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Trim();
    }

    private static async Task<int> Save(string folder, string typed, int count)
    {
        await using var services = new ServiceCollection().AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().AddRelapseCheckStore(new StoreOptions { DataFolder = folder }).BuildServiceProvider();
        try
        {
            await StoreSetup.Migrate(services, CancellationToken.None);
            var store = services.GetRequiredService<JournalStore>();
            Passphrase.TryRead(typed, out var words, out _);
            using var journal = await store.Create(words!, JournalHeader.Empty, CancellationToken.None);
            for (var n = 0; n < count; n++)
            {
                await store.Save(journal, Sample.Day, Sample.AddNote($"{Environment.ProcessId}-{n}", "x"), CancellationToken.None);
            }

            Console.WriteLine("saved");
            return 0;
        }
        catch (StoreUnavailableException error)
        {
            Console.WriteLine(error.GetType().Name);
            return 1;
        }
    }
}
