using System.Text.Json;
using Microsoft.Playwright;

namespace RelapseCheck.Browser.Tests.People;

/// <summary>Uses a page with Tab, arrows, Space and Enter only, and looks whether the focus can be seen.</summary>
public sealed class Keyboard(IPage page)
{
    private const int MostStops = 250;

    /// <summary>Where the focus stands now.</summary>
    public async Task<Stop> Focus() =>
        JsonSerializer.Deserialize<Stop>(await page.EvaluateAsync<string>(
            """
            () => { const e = document.activeElement, face = e.type === 'radio' || e.type === 'checkbox' ? (e.nextElementSibling ?? e) : e;
                    const ring = [e, face].map(x => getComputedStyle(x)).some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2);
                    return JSON.stringify({ Tag: e.tagName.toLowerCase(), Type: e.type ?? '', Name: e.name ?? '', Value: e.value ?? '', Href: e.getAttribute('href') ?? '', InMain: !!e.closest('main'), HasRing: ring }); }
            """))!;

    /// <summary>Tabs on until the focus stands on something wanted; every stop on the way must show its focus.</summary>
    public async Task<Stop> TabTo(Func<Stop, bool> wanted)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await Focus();
            Assert.True(at.HasRing || at.Tag == "body", $"The focus cannot be seen on {at}");
            if (wanted(at))
            {
                return at;
            }
        }

        throw new InvalidOperationException($"Not reached by Tab at {page.Url}");
    }

    /// <summary>Tabs to a link and follows it.</summary>
    public async Task Follow(string href)
    {
        await TabTo(stop => stop.Tag == "a" && stop.Href == href);
        await page.Keyboard.PressAsync("Enter");
        await Arrive(url => url.EndsWith(href, StringComparison.Ordinal));
    }

    /// <summary>Answers each question of a step with its first answer and goes on.</summary>
    public async Task AnswerAndGoOn()
    {
        var answered = new HashSet<string>(StringComparer.Ordinal);
        for (;;)
        {
            var stop = await TabTo(at => at.InMain && (at.Value == "next" || (at.Type == "radio" && !answered.Contains(at.Name))));
            if (stop.Type == "radio")
            {
                answered.Add(stop.Name);
                await page.Keyboard.PressAsync("Space");
                continue;
            }

            var before = page.Url;
            await page.Keyboard.PressAsync("Enter");
            await Arrive(url => url != before);
            return;
        }
    }

    // The page puts the focus at its top, or on a problem; Tab goes on from there.
    private async Task Arrive(Func<string, bool> there)
    {
        await page.WaitForURLAsync(there);
        await page.Locator("main:focus, [data-focus]:focus").WaitForAsync();
    }

    /// <summary>What has the focus.</summary>
    public sealed record Stop(string Tag, string Type, string Name, string Value, string Href, bool InMain, bool HasRing);
}
