namespace RelapseCheck.Web.Tests.Hosting;

public sealed class LanguageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("es", "es")]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es")]
    [InlineData("de,fr;q=0.9", "en")]
    [InlineData("de,es;q=0.5,en;q=0.3", "es")]
    [InlineData("", "en")]
    public async Task The_browsers_wish_chooses_the_language(string wish, string language)
    {
        using var browser = site.Visit(wish);
        var page = await browser.Open("/");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_language_chosen_by_link_stays_on_the_next_page()
    {
        using var browser = site.Visit("en");
        await browser.Open("/?lang=es");
        var page = await browser.Open("/");
        Assert.Equal("es", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_unknown_language_in_the_link_changes_nothing()
    {
        using var browser = site.Visit("es");
        var page = await browser.Open("/?lang=xx");
        Assert.Equal("es", page.DocumentElement.GetAttribute("lang"));
    }
}
