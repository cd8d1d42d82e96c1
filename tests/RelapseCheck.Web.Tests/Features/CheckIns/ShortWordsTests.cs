using AngleSharp.Dom;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

/// <summary>Questions in fewer words, chosen on the first screen.</summary>
public sealed class ShortWordsTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en-US", "How did you sleep?", "Did you sleep well?")]
    [InlineData("es-MX", "¿Cómo dormiste?", "¿Dormiste bien?")]
    public async Task The_link_of_the_first_page_makes_the_questions_short_and_back(string language, string full, string brief)
    {
        using var browser = site.Visit(language);
        await Choose(browser);
        Assert.Contains(brief, await Sleep(browser), StringComparison.Ordinal);
        await Choose(browser);
        Assert.Contains(full, await Sleep(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_shows_the_words_that_were_asked_and_the_answers_are_the_same()
    {
        using var browser = site.Visit();
        await Choose(browser);
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("sleep", "poorly"));
        while (page.QuerySelector("textarea") is null)
        {
            page = await browser.Next(page);
        }

        Assert.Contains("Did you sleep well?", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Poorly", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_unknown_choice_changes_nothing()
    {
        using var browser = site.Visit();
        await browser.Open("/?words=%3Cscript%3E");
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "rc_words");
        Assert.Contains("How did you sleep?", await Sleep(browser), StringComparison.Ordinal);
    }

    private static async Task Choose(Browser browser) =>
        await browser.Open((await browser.Open("/")).QuerySelector("main a[href^='/?words=']")!.GetAttribute("href")!);

    private static async Task<string> Sleep(Browser browser) => (await browser.Open("/check-in/daily")).QuerySelector("#sleep legend")!.TextContent;
}
