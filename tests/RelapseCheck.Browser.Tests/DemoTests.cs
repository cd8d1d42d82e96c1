using Deque.AxeCore.Commons;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests;

/// <summary>The try-out, started as its users start it.</summary>
public sealed class DemoTests(Site site)
{
    [Fact]
    public async Task It_says_how_to_enter_and_its_banner_is_in_nobody_s_way()
    {
        await using var app = await site.TryOut();

        Assert.Contains("counselor@demo.example", app.Log, StringComparison.Ordinal);
        foreach (var language in new[] { "en", "es" })
        {
            await using var visit = await site.VisitAt(app.Address, new Look(language, Width: 320, Dark: language == "es"));
            await visit.Open("/");
            await visit.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());

            Assert.Equal("demo", await visit.Page.EvaluateAsync<string>("() => document.body.firstElementChild.className"));
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => v.id)"));
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
            Assert.Empty(visit.Complaints);
        }
    }
}
