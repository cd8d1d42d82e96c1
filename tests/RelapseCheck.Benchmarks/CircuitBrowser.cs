using System.Globalization;
using Microsoft.Playwright;
using RelapseCheck.Running;

namespace RelapseCheck.Benchmarks;

/// <summary>The other process of <see cref="CircuitMeasures"/>: reads where the site is and which screens to open, and keeps each open until the input ends.</summary>
internal static class CircuitBrowser
{
    public const string Verb = "circuits-browser", List = "list", Person = "person", Explorer = "explorer", Done = "done";

    public static async Task<int> Run()
    {
        // Console.In would hold the thread on which the driver of the browser answers.
        using var asks = new StreamReader(Console.OpenStandardInput());
        var site = (await asks.ReadLineAsync())!.Split(' ');
        var (chromium, reason) = Chromium.Find();
        if (chromium is null)
        {
            Console.WriteLine(reason);
            return 2;
        }

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright, chromium);
        var desks = new Queue<(IBrowserContext Context, string Person)>();
        for (var at = 1; at < site.Length; at += 2)
        {
            var context = await browser.NewContextAsync(new() { BaseURL = site[0] });
            await context.AddCookiesAsync([new Cookie { Name = site[at], Value = site[at + 1], Domain = new Uri(site[0]).Host, Path = "/" }]);
            var list = await context.NewPageAsync();
            await list.GotoAsync("counselor");
            desks.Enqueue((context, (await list.Locator("a.people__name").First.GetAttributeAsync("href"))!));
            await list.CloseAsync();
        }

        while (await asks.ReadLineAsync() is { } line)
        {
            var asked = line.Split(' ');
            for (var n = int.Parse(asked[1], CultureInfo.InvariantCulture); n > 0; n--)
            {
                var desk = desks.Dequeue();
                desks.Enqueue(desk);
                var page = await desk.Context.NewPageAsync();
                var circuit = page.WaitForWebSocketAsync();
                await page.GotoAsync(asked[0] switch { List => "counselor", Person => desk.Person, _ => desk.Person + "/answers" });
                await circuit;
                await page.Locator(asked[0] == Explorer ? ".answers__grid tr.rz-data-row" : ".live__on").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            }

            Console.WriteLine(Done);
        }

        return 0;
    }
}
