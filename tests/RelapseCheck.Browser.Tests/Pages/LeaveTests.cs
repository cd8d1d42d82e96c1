using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>Quick exit: by its button, by Shift three times, and by a plain link where no script runs.</summary>
public sealed class LeaveTests(Site site)
{
    private const string Neutral = "https://www.wikipedia.org/";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_button_leads_to_a_neutral_page(bool script)
    {
        await using var visit = await Ready(script);
        await visit.Page.Locator(".safety__link--leave").ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync(Neutral);
    }

    [Fact]
    public async Task Shift_three_times_leaves_and_the_page_left_is_not_one_step_back()
    {
        await using var visit = await Ready(script: true);
        await visit.Open("/check-in/daily");
        for (var press = 0; press < 3; press++)
        {
            await visit.Page.Keyboard.PressAsync("Shift");
        }

        await Assertions.Expect(visit.Page).ToHaveURLAsync(Neutral);
        await visit.Page.GoBackAsync();
        Assert.DoesNotContain("daily", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shift_used_for_capitals_does_not_leave()
    {
        await using var visit = await Ready(script: true);
        await visit.Page.Keyboard.PressAsync("Shift+A");
        await visit.Page.Keyboard.PressAsync("Shift+B");
        await visit.Page.Keyboard.PressAsync("Shift+C");
        await visit.Page.Keyboard.PressAsync("x");
        await visit.Page.WaitForTimeoutAsync(300);

        Assert.StartsWith("http://localhost", visit.Page.Url, StringComparison.Ordinal);
    }

    // The neutral page is another site's: the test answers for it.
    private async Task<Visit> Ready(bool script)
    {
        var visit = await site.Visit(new Look(Script: script));
        await visit.Context.RouteAsync(Neutral + "**", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<title>Elsewhere</title>" }));
        await visit.Open("/");
        return visit;
    }
}
