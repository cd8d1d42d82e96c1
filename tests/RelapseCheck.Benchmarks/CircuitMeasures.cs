using Microsoft.Playwright;
using RelapseCheck.Running;

namespace RelapseCheck.Benchmarks;

/// <summary>What an open screen of a counselor that nobody touches holds in memory: <c>-- circuits</c>. Prints, tests nothing.</summary>
internal static class CircuitMeasures
{
    private const int Shares = 60, Pages = 50, MostKiB = 300;

    public static async Task<int> Run()
    {
        var (chromium, reason) = Chromium.Find();
        if (chromium is null)
        {
            Console.WriteLine(reason);
            return 2;
        }

        await using var site = new MeasuredSite();
        var viewer = await site.Fill(Shares);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright, chromium);
        var (name, value) = site.Cookie(viewer);
        var context = await browser.NewContextAsync(new() { BaseURL = site.Address.AbsoluteUri });
        await context.AddCookiesAsync([new Cookie { Name = name, Value = value, Domain = site.Address.Host, Path = "/" }]);

        // Once before, for what is made once.
        await Open(await context.NewPageAsync());
        var before = Held();
        for (var n = 0; n < Pages; n++)
        {
            await Open(await context.NewPageAsync());
        }

        await Task.Delay(TimeSpan.FromSeconds(10));
        var each = (Held() - before) / 1024.0 / Pages;
        Console.WriteLine($"{Pages} open screens of the list, untouched: {each:0} KiB of managed heap each (at most {MostKiB})");
        return each <= MostKiB ? 0 : 1;
    }

    private static async Task Open(IPage page)
    {
        var line = page.WaitForWebSocketAsync();
        await page.GotoAsync("counselor");
        await line;
        await page.Locator(".live__on").WaitForAsync(new() { State = WaitForSelectorState.Attached });
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
