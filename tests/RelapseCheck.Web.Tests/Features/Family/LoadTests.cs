using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Family;

/// <summary>How a family member is: their own load.</summary>
public sealed class LoadTests(JournalSite site) : IClassFixture<JournalSite>
{
    [Theory]
    [InlineData("en", "It is too much to carry alone", "Your own load: 17 of 18")]
    [InlineData("es", "Es demasiado para llevarlo a solas", "Tu propia carga: 17 de 18")]
    public async Task The_own_load_is_a_total_with_a_word_and_fear_at_home_goes_first(string language, string word, string total)
    {
        using var browser = site.Visit(language);
        var page = await browser.Load(("worry-sleep", "lot"), ("losses", "lot"), ("afraid-home", "quite"), ("own-life", "lot"), ("nobody", "lot"), ("hope", "none"));
        Assert.Equal("/family/strain/result", browser.Path());
        Assert.Equal(word, page.QuerySelector("#load-title")!.TextContent);
        Assert.Contains(total, Text(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".card--safety a[href='/help-now#violence']"));
    }

    [Fact]
    public async Task What_was_left_out_widens_the_own_load()
    {
        using var browser = site.Visit();
        var page = await browser.Load(("worry-sleep", "lot"), ("hope", "lot"));
        Assert.Contains("between 3 and 15 of 18", Text(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#safe-title"));
        page = await browser.Submit(page.Form("/family/result"), ("go", "let-go"));
        Assert.Equal("Nothing to show here", page.QuerySelector("h1")!.TextContent);
    }

    private static string Text(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
