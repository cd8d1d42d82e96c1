using AngleSharp.Dom;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Tests.Features.Method;

public sealed class MethodPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task It_shows_every_question_with_its_points_reason_and_sources(string language)
    {
        var text = await Text("/method", language);

        foreach (var instrument in InstrumentCatalog.Shipped.All)
        {
            foreach (var item in instrument.Items)
            {
                Assert.Contains(Flat(item.Ask.In(language)), text, StringComparison.Ordinal);
                Assert.Contains(string.Join(", ", item.Evidence.Sources), text, StringComparison.Ordinal);
                if (instrument.Rated)
                {
                    Assert.Contains(Flat(item.Evidence.PointsReason.In(language)), text, StringComparison.Ordinal);
                    Assert.Contains(item.Evidence.Citation ?? "", text, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task It_shows_every_cut_off_and_why(string language)
    {
        var text = await Text("/method", language);

        Assert.All(
            InstrumentCatalog.Shipped.All.SelectMany(instrument => instrument.Bands),
            cut => Assert.Contains(Flat(cut.Reason.In(language)), text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task It_shows_every_safety_rule_in_order_with_its_sources(string language)
    {
        var text = await Text("/method", language);
        var places = SafetyRules.Shipped.All.Select((rule, at) => text.IndexOf($"{at + 1}. {Flat(rule.Title.In(language))}", StringComparison.Ordinal)).ToArray();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.All(SafetyRules.Shipped.All, rule => Assert.Contains(string.Join("; ", rule.Sources), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_worked_example_is_the_scorers_own()
    {
        var text = await Text("/method", "en");

        Assert.Contains("P is 11, A is 30, M is 36. Score: 100 × 11 ÷ 30 = 36.67.", text, StringComparison.Ordinal);
        Assert.Contains("So the page shows 37 of 100, from 30 to 48.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/method", "en")]
    [InlineData("/method", "es")]
    [InlineData("/method/try", "en")]
    [InlineData("/method/try", "es")]
    public async Task Every_word_has_its_translation(string path, string language)
    {
        var text = await Text(path, language);

        Assert.DoesNotMatch(@"\b(sum|bands|rules|items|own|beside|versions|not|docs|try|when|unsafe|evidence)\.[a-z0-9-]+\b", text);
        Assert.DoesNotMatch(@"\{\d\}", text);
    }

    [Fact]
    public async Task Without_script_the_live_page_says_so_and_leads_to_the_method()
    {
        using var browser = site.Visit("en");
        var page = await browser.Open("/method/try");

        Assert.Contains("/method", page.QuerySelector("noscript")!.InnerHtml, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("main fieldset")!.HasAttribute("disabled"));
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<string> Text(string path, string language)
    {
        using var browser = site.Visit(language);
        return Flat((await browser.Open(path)).QuerySelector("main")!.TextContent);
    }
}
