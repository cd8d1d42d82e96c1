using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>The one live page, and with it the pairing of the browser's script and the server: a circuit opens and answers.</summary>
public sealed class TryTests(Site site)
{
    [Fact]
    public async Task Changing_an_answer_moves_the_rating_without_a_request()
    {
        await using var visit = await site.Visit(new Look(Width: 1280));
        var circuit = visit.Page.WaitForWebSocketAsync();
        await visit.Open("/method/try");
        Assert.Contains("_blazor", (await circuit).Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("#try-craving")).ToBeEnabledAsync();
        var live = visit.Page.Locator(".try__live");
        var before = await live.InnerTextAsync();
        await visit.Page.Locator("#try-craving").SelectOptionAsync("10");
        await visit.Page.Locator("#try-sleep").SelectOptionAsync("");

        await Assertions.Expect(live).Not.ToHaveTextAsync(before);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_script_the_page_says_what_to_read_instead()
    {
        await using var visit = await site.Visit(new Look(Script: false));
        await visit.Open("/method/try");

        await Assertions.Expect(visit.Page.Locator("main a[href='/method']").First).ToBeVisibleAsync();
    }
}
