using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

/// <summary>A follow-up that only another follow-up calls for.</summary>
public sealed class MoreTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task It_waits_on_the_same_page_below_the_answers_that_call_for_it()
    {
        using var browser = site.Visit();
        var page = await MedicineMissed(browser);
        var waiting = page.QuerySelector("#pregnant.question--waits")!;
        var group = waiting.Closest(".follows")!;
        Assert.Equal(["3+", "stopped"], group.QuerySelectorAll<IHtmlInputElement>("#days-missed [data-calls]").Select(choice => choice.Value));
        Assert.NotEmpty(waiting.QuerySelector(".question__hint")!.TextContent);
    }

    [Theory]
    [InlineData("3+", "yes")]
    [InlineData("stopped", "yes")]
    [InlineData("1", null)]
    public async Task It_is_read_only_when_it_was_called_for(string missed, string? read)
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        var page = await MedicineMissed(browser);
        page = await browser.Next(page, ("days-missed", missed), ("pregnant", "yes"));
        Assert.Equal("/check-in/daily/review", Walk.Path(browser));
        Assert.Equal(read is not null, Walk.Text(page).Contains("Are you pregnant?", StringComparison.Ordinal));
        await browser.Next(page);
        Assert.Equal(read, Assert.Single(await site.Latest(words)).More.GetValueOrDefault("pregnant"));
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("once", "Use")]
    public async Task It_says_what_it_belongs_to_only_when_that_answer_called_for_it(string used, string? about)
    {
        using var browser = site.Visit();
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("prescribed", "methadone"), ("used", used));
        page = await browser.Next(await browser.Next(page));
        Assert.Equal(about, page.QuerySelector("#with-others .question__about")?.TextContent);
    }

    private static async Task<IHtmlDocument> MedicineMissed(Browser browser)
    {
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("prescribed", "methadone"), ("medication-missed", "missed"));
        page = await browser.Next(await browser.Next(page));
        Assert.Equal("/check-in/daily/more", Walk.Path(browser));
        return page;
    }
}
