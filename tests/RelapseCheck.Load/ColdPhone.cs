using Microsoft.Playwright;
using RelapseCheck.Running;

namespace RelapseCheck.Load;

/// <summary>A cheap phone that never saw the site: 390 px, processor 4 times slower, 1.6 Mbps down, 150 ms a request, nothing in its cache.</summary>
internal static class ColdPhone
{
    private const int Rounds = 9;
    private const double LongestToQuestion = 800, MostBlocked = 50;

    // A long task counts with what it takes beyond 50 ms (web.dev, "Total Blocking Time").
    private const string WatchTasks =
        """
        (() => {
          const seen = window.__seen = { blocked: 0, largest: 0 };
          new PerformanceObserver(list => { for (const e of list.getEntries()) seen.blocked += Math.max(0, e.duration - 50); }).observe({ type: 'longtask', buffered: true });
          new PerformanceObserver(list => { for (const e of list.getEntries()) seen.largest = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
        })();
        """;

    // Looking for the question on every frame is itself work, and forces a layout: it gets visits of its own.
    private const string WatchQuestion =
        """
        (() => {
          const look = () => {
            const legend = document.querySelector('main legend');
            if (legend && legend.getClientRects().length) requestAnimationFrame(() => { window.__question = performance.now(); });
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        })();
        """;

    public static async Task<int> Measure(CancellationToken stop)
    {
        var (chromium, reason) = Chromium.Find();
        if (chromium is null)
        {
            await Console.Error.WriteLineAsync(reason);
            return 2;
        }

        await using var app = await ReleaseApp.Start(stop);
        await Warm(app.Address, stop);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright, chromium);
        var rounds = new List<Seen>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await Visit(browser, app.Address));
        }

        var (question, blocked) = (Median(rounds, seen => seen.Question), Median(rounds, seen => seen.Blocked));
        Console.WriteLine($"| daily check-in on a cold phone, median of {Rounds} | ms | worst |");
        Console.WriteLine("|---|---:|---:|");
        Console.WriteLine($"| first contentful paint | {Median(rounds, seen => seen.First):F0} | {rounds.Max(seen => seen.First):F0} |");
        Console.WriteLine($"| first question readable (at most {LongestToQuestion}) | {question:F0} | {rounds.Max(seen => seen.Question):F0} |");
        Console.WriteLine($"| largest contentful paint | {Median(rounds, seen => seen.Largest):F0} | {rounds.Max(seen => seen.Largest):F0} |");
        Console.WriteLine($"| main thread blocked (at most {MostBlocked}) | {blocked:F0} | {rounds.Max(seen => seen.Blocked):F0} |");
        return question <= LongestToQuestion && blocked <= MostBlocked ? 0 : 1;
    }

    private static async Task<Seen> Visit(IBrowser browser, Uri address)
    {
        var question = await Visit(browser, address, WatchQuestion, page => page.EvaluateAsync<double>("window.__question"));
        return await Visit(browser, address, WatchTasks, async page => new Seen(
            await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime"),
            question,
            await page.EvaluateAsync<double>("window.__seen.largest"),
            await page.EvaluateAsync<double>("window.__seen.blocked")));
    }

    private static async Task<T> Visit<T>(IBrowser browser, Uri address, string watch, Func<IPage, Task<T>> read)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, Locale = "en-US" });
        var page = await context.NewPageAsync();
        var devTools = await context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["offline"] = false,
            ["latency"] = 150,
            ["downloadThroughput"] = 1_600_000 / 8,
            ["uploadThroughput"] = 750_000 / 8,
        });
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object>(StringComparer.Ordinal) { ["rate"] = 4 });
        await page.AddInitScriptAsync(watch);
        await page.GotoAsync(new Uri(address, "check-in/daily").AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await page.WaitForTimeoutAsync(1500);
        return await read(page);
    }

    private static async Task Warm(Uri address, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var request = 0; request < 200; request++)
        {
            await client.GetByteArrayAsync(new Uri("check-in/daily", UriKind.Relative), stop);
        }
    }

    private static double Median(List<Seen> rounds, Func<Seen, double> part) => rounds.Select(part).Order().ElementAt(rounds.Count / 2);

    private sealed record Seen(double First, double Question, double Largest, double Blocked);
}
