using System.Net;
using AngleSharp.Dom;

namespace RelapseCheck.Web.Tests.Features.Share;

public sealed class ByHandTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en-US", "Nobody watches your answers")]
    [InlineData("es-MX", "Nadie mira tus respuestas")]
    public async Task It_promises_nothing_of_a_closed_journal_and_leads_to_what_can_be_handed_over(string language, string nobody)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open("/share");
        Assert.Contains(nobody, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("No one but you", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll(".steps a").Select(a => a.GetAttribute("href")!))
        {
            await browser.Open(link);
            Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        }
    }
}
