using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Counselor;

/// <summary>The list with two dozen people in it, everything unfolded, as axe and a narrow screen see it.</summary>
public sealed class CaseloadLooksTests(Site site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task It_can_be_read_by_everyone_at_every_width(string language)
    {
        await using var clinic = await TryOut.Start(site);
        await using var desk = await clinic.Desk(new Look(language, Width: 1280));
        foreach (var path in new[] { "/counselor", "/counselor?show=covered", "/counselor/cover" })
        {
            await desk.Open(path);
            await desk.Page.Locator("main details").EvaluateAllAsync<int>("all => { all.slice(0, 2).concat(all.slice(-1)).forEach(d => { d.open = true; }); return all.length; }");
            await desk.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await desk.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                foreach (var width in new[] { 320, 390, 1280 })
                {
                    await desk.Page.SetViewportSizeAsync(width, 844);
                    Assert.Empty(await desk.Page.EvaluateAsync<string[]>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.html.slice(0, 200)))"));
                    Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{path} at {width}");
                }
            }
        }

        Assert.Empty(desk.Complaints);
    }
}
