using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.CheckIns;

namespace RelapseCheck.Web.Tests.Features.Journal;

/// <summary>Every drawing is either decoration, hidden from those who listen, or says in a sentence what it shows, also to those who look.</summary>
public sealed class ChartSentenceTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Every_chart_has_its_sentence(string language)
    {
        using var browser = site.Visit(language);
        List<IHtmlDocument> pages = [await browser.Open("/method"), await browser.Open("/method/try"), await browser.Through("weekly", Walk.Calm(("conflict", "very-much"))), await browser.Open("/journal/week")];
        await site.Write(await browser.Keep(), Kept.DaysBefore(30, 30, ("craving", "6"), ("sleep", "poorly")));
        foreach (var path in new[] { "/journal", "/journal?back=90", "/journal?back=365", "/journal?back=all&show=weekly", "/journal/report", "/journal/week", "/result" })
        {
            pages.Add(await browser.Open(path));
        }

        var drawings = pages.SelectMany(page => page.QuerySelectorAll("main svg").Where(svg => svg.ParentElement!.Closest("svg") is null && svg.Closest("[aria-hidden=true]") is null)).ToList();
        Assert.True(drawings.Count > 20, "no charts were found");
        Assert.All(drawings, drawing =>
        {
            Assert.Equal("img", drawing.GetAttribute("role"));
            Assert.Matches(@"\p{L}{2,} .*\.$", drawing.GetAttribute("aria-label") ?? "");
            Assert.Contains(Around(drawing), words => words.TrimEnd().EndsWith('.') && words.Contains(' ', StringComparison.Ordinal));
        });
    }

    // What stands beside the drawing in its part of the page, table and legend left aside.
    private static IEnumerable<string> Around(IElement drawing) => drawing.Closest("figure, .gauge, .multiples__one, section")!
        .QuerySelectorAll("p, figcaption").Concat(drawing.Closest("section, main")!.QuerySelectorAll("p")).Select(part => part.TextContent);
}
