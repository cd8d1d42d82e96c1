using AngleSharp.Dom;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class StaticFileTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Every_style_and_script_that_a_page_names_is_served()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/");
        var named = page.QuerySelectorAll("link[href],script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .Concat(page.QuerySelectorAll("script[data-framework]").Select(e => e.GetAttribute("data-framework")!))
            .ToList();
        Assert.Contains(named, n => n.Contains("blazor.web", StringComparison.Ordinal));
        foreach (var path in named)
        {
            await browser.Open("/" + path);
            Assert.True(browser.Answer.IsSuccessStatusCode, path);
        }
    }
}
