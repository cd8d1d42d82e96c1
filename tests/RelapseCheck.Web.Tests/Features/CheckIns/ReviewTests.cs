using AngleSharp.Dom;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

public sealed class ReviewTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en", "daily")]
    [InlineData("es", "daily")]
    [InlineData("en", "weekly")]
    [InlineData("es", "weekly")]
    public async Task Answers_stand_beside_the_question_as_it_was_asked(string language, string instrument)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open($"/check-in/{instrument}");
        for (var posts = 0; posts < 12 && Walk.Path(browser) != $"/check-in/{instrument}/review"; posts++)
        {
            page = await browser.Submit(Walk.Form(page), Walk.Fill(Walk.Form(page), Walk.Calm()));
        }

        // Without a medicine its question does not apply.
        var asked = InstrumentCatalog.Shipped.Get(instrument).Items.Where(item => item.AppliesUnless is null).ToList();
        var lines = page.QuerySelectorAll(".reasons__item").ToDictionary(line => line.QuerySelector("a")!.GetAttribute("href")!.Split('#')[1]);
        Assert.All(asked, item =>
        {
            Assert.Equal(item.Ask.In(language), lines[item.Id].Children[0].TextContent);
            Assert.Equal(item.Options[0].Wording.In(language), lines[item.Id].QuerySelector(".reasons__answer")!.TextContent);
            Assert.EndsWith(item.Ask.In(language), lines[item.Id].QuerySelector("a")!.TextContent, StringComparison.Ordinal);
        });
    }
}
