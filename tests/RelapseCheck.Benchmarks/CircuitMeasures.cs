using System.Diagnostics;

namespace RelapseCheck.Benchmarks;

/// <summary>What open screens of a counselor that nobody touches hold in memory: <c>-- circuits</c>. The browser is driven by a process of its own, so that only the site's memory is counted. Prints, tests nothing.</summary>
internal static class CircuitMeasures
{
    // Counselors by turns, since an account may have so many live pages at once.
    private const int Counselors = 8, Shares = 60, Days = 365, Looks = 8;

    private static readonly (string What, string Screen, int Pages, int MostKiB)[] Measured =
    [
        ("answers explorer of a year", CircuitBrowser.Explorer, 20, 3 * 1024),
        ("list of people", CircuitBrowser.List, 50, 300),
        ("page of a person with a year", CircuitBrowser.Person, 20, 300),
    ];

    public static async Task<int> Run()
    {
        await using var site = new MeasuredSite();
        List<string> start = [];
        for (var made = 0; made < Counselors; made++)
        {
            var (name, value) = site.Cookie(await site.Fill(Shares, Days));
            start.AddRange([name, value]);
        }

        using var browser = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [CircuitBrowser.Verb]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await browser.StandardInput.WriteLineAsync(string.Join(' ', start.Prepend(site.Address.AbsoluteUri)));

        // Each once before, for what is made once.
        foreach (var (_, screen, _, _) in Measured)
        {
            if (!await Open(browser, screen, Counselors))
            {
                return 2;
            }
        }

        var over = 0;
        Console.WriteLine("| open and untouched, after a forced full collection | screens | KiB of managed heap each | at most |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var (what, screen, pages, most) in Measured)
        {
            var before = await Settled();
            if (!await Open(browser, screen, pages))
            {
                return 2;
            }

            var each = (await Settled() - before) / 1024.0 / pages;
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

    // Pools of buffers give idle ones back at a full collection, a minute after their last use: until then they would be counted as what screens hold.
    private static async Task<long> Settled()
    {
        for (var left = Looks; left > 0; left--)
        {
            await Task.Delay(TimeSpan.FromSeconds(10));
            Held();
        }

        return Held();
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
