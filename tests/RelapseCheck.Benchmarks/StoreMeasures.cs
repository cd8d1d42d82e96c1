using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Store;

namespace RelapseCheck.Benchmarks;

/// <summary>What the store costs on real files, synchronous=FULL: <c>-- save</c> and <c>-- ten-years</c>. Prints, tests nothing.</summary>
internal static class StoreMeasures
{
    private const int Years = 10, Saves = 2000, Reads = 15;
    private static readonly DateOnly Start = new(2016, 1, 1);

    public static async Task<int> Run(string what)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"relapsecheck-measure-{Environment.ProcessId}");
        await using var services = new ServiceCollection().AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().AddRelapseCheckStore(new StoreOptions { DataFolder = folder }).BuildServiceProvider();
        await StoreSetup.Migrate(services, CancellationToken.None);
        var store = services.GetRequiredService<JournalStore>();
        var clock = Stopwatch.StartNew();
        using var journal = await store.Create(Passphrase.New("en"), JournalHeader.Empty, CancellationToken.None);
        Console.WriteLine($"making a journal, key work included: {clock.Elapsed.TotalMilliseconds:0} ms");
        await (what == "save" ? Save(store, journal) : TenYears(store, journal));
        Console.WriteLine($"database: {new FileInfo(Path.Combine(folder, "db", "relapsecheck.db")).Length / 1024.0 / 1024:0.0} MiB in {folder}");
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task Save(JournalStore store, OpenJournal journal)
    {
        for (var day = 0; day < 365; day++)
        {
            await store.Save(journal, Start.AddDays(day), page => page.With(CheckIn(day)), CancellationToken.None);
        }

        await Report("a new day (page and header, one transaction)", Saves, n => store.Save(journal, Start.AddDays(365 + n), page => page.With(CheckIn(n)), CancellationToken.None));
        await Report("a second check-in of a day (page)", Saves, n => store.Save(journal, Start.AddDays(n), page => page.With(CheckIn(-1 - n)), CancellationToken.None));
    }

    private static async Task TenYears(JournalStore store, OpenJournal journal)
    {
        var days = (365 * Years) + 2;
        for (var day = 0; day < days; day++)
        {
            await store.Save(journal, Start.AddDays(day), page => page.With(CheckIn(day)), CancellationToken.None);
        }

        await Report($"reading {days} pages", Reads, async _ =>
        {
            var read = await store.ReadDays(journal, Start, Start.AddDays(days - 1), CancellationToken.None);
            if (read.Count != days)
            {
                throw new InvalidOperationException($"{read.Count} pages.");
            }
        });
        await Report("reading 90 pages", Reads, _ => store.ReadDays(journal, Start.AddDays(days - 90), Start.AddDays(days - 1), CancellationToken.None));
    }

    private static async Task Report(string what, int times, Func<int, Task> run)
    {
        var took = new double[times];
        var cpu = Environment.CpuUsage.TotalTime;
        for (var n = 0; n < times; n++)
        {
            var clock = Stopwatch.StartNew();
            await run(n);
            took[n] = clock.Elapsed.TotalMilliseconds;
        }

        cpu = Environment.CpuUsage.TotalTime - cpu;
        var first = took[0];
        Array.Sort(took);
        Console.WriteLine($"{what}: first {first:0.0} ms, p50 {took[times / 2]:0.00} ms, p99 {took[times * 99 / 100]:0.0} ms, least {took[0]:0.00} ms, cpu {cpu.TotalMilliseconds / times:0.00} ms each ({times} times)");
    }

    private static CheckIn CheckIn(int n) => new(
        $"form-{n}", "daily", 1, 1, new DateTimeOffset(2016, 1, 1, 8, 30, 0, TimeSpan.FromHours(-5)),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["used"] = "none", ["craving"] = "4", ["withdrawal"] = "some", ["sleep"] = "rested", ["meals"] = "regular", ["pain"] = "mild",
            ["contact"] = "talked", ["company"] = "safe", ["places"] = "avoided", ["mood"] = "low", ["stress"] = "high", ["confidence"] = "fairly",
        },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["prescribed"] = "none" },
        null,
        new KeptScore(Range(n % 97 * 1.013), Range(n % 61 * 1.37), Range(n % 43 * 1.91), Range(n % 29 * 3.1), Band.Moderate, Band.Moderate, Band.Moderate, []));

    private static KeptRange Range(double all) => new(all, all, all);
}
