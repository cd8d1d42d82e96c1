using System.Diagnostics;

namespace RelapseCheck.Benchmarks;

/// <summary>What open screens of a counselor that nobody touches hold in memory: <c>-- circuits</c>. The browser is driven by a process of its own, so that only the site's memory is counted. Prints, tests nothing.</summary>
internal static class CircuitMeasures
{
    private const int Shares = 60, Days = 365;

    private static readonly (string What, string Screen, int Pages, int MostKiB)[] Measured =
    [
        ("answers explorer of a year", CircuitBrowser.Explorer, 20, 3 * 1024),
        ("list of people", CircuitBrowser.List, 50, 300),
        ("page of a person with a year", CircuitBrowser.Person, 20, 300),
    ];

    public static async Task<int> Run()
    {
        await using var site = new MeasuredSite();
        var (name, value) = site.Cookie(await site.Fill(Shares, Days));
        using var browser = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [CircuitBrowser.Verb]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await browser.StandardInput.WriteLineAsync(string.Join(' ', site.Address, name, value));

        // Each once before, for what is made once.
        foreach (var (_, screen, _, _) in Measured)
        {
            if (!await Open(browser, screen, 1))
            {
                return 2;
            }
        }

        var over = 0;
        Console.WriteLine("| open and untouched, after a forced full collection | screens | KiB of managed heap each | at most |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var (what, screen, pages, most) in Measured)
        {
            var before = Held();
            if (!await Open(browser, screen, pages))
            {
                return 2;
            }

            await Task.Delay(TimeSpan.FromSeconds(10));
            var each = (Held() - before) / 1024.0 / pages;
            over += each > most ? 1 : 0;
            Console.WriteLine($"| {what} | {pages} | {each:0} | {most} |");
        }

        browser.StandardInput.Close();
        await browser.WaitForExitAsync();
        return over == 0 ? 0 : 1;
    }

    private static async Task<bool> Open(Process browser, string screen, int pages)
    {
        await browser.StandardInput.WriteLineAsync($"{screen} {pages}");
        var said = await browser.StandardOutput.ReadLineAsync();
        if (said != CircuitBrowser.Done)
        {
            Console.WriteLine(said);
        }

        return said == CircuitBrowser.Done;
    }

    private static long Held()
    {
        for (var n = 0; n < 3; n++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
