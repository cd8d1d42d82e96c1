using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Result;

public sealed class ResultPostTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task How_it_matches_stays_with_a_check_in_that_is_kept_later()
    {
        using var browser = site.Visit();
        var page = await browser.Submit(Match(await browser.Through("daily", Walk.Calm())), ("match", "worse"), ("go", "match"));
        Assert.Contains("Then trust that", page.QuerySelector("#match [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=match][value=worse]")!.IsChecked);
        var words = await browser.Keep();
        Assert.Equal("worse", Assert.Single(await site.Latest(words)).Match);
    }

    [Fact]
    public async Task How_it_matches_is_stored_with_a_check_in_of_the_journal()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        await browser.Submit(Match(await browser.Through("daily", Walk.Calm())), ("match", "better"), ("go", "match"));
        Assert.Equal("better", Assert.Single(await site.Latest(words)).Match);
        Assert.True((await browser.Open("/result")).QuerySelector<IHtmlInputElement>("[name=match][value=better]")!.IsChecked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("perfectly")]
    public async Task No_answer_or_another_one_is_said_beside_the_question(string match)
    {
        using var browser = site.Visit();
        var page = await browser.Submit(Match(await browser.Through("daily", Walk.Calm())), ("match", match), ("go", "match"));
        Assert.Equal("Pick one answer first.", page.QuerySelector("#match-problem")!.TextContent);
        Assert.Equal("match-problem", page.QuerySelector("#match fieldset")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task A_result_is_kept_in_a_journal_that_was_opened_after_it()
    {
        using var first = site.Visit();
        var words = await first.Keep();
        using var browser = site.Visit();
        await browser.Through("daily", Walk.Calm());
        await browser.OpenByWords(words);
        Assert.Empty(await site.Latest(words));
        var page = await browser.Open("/result");
        page = await browser.Submit(Keeping(page), ("go", "keep"));
        Assert.Equal("Kept in your journal", page.QuerySelector("#keep-title")!.TextContent);
        Assert.Single(await site.Latest(words));
    }

    [Theory]
    [InlineData("en", "Your answers are deleted.")]
    [InlineData("es", "Tus respuestas quedan borradas.")]
    public async Task Letting_it_go_deletes_it_and_says_so(string language, string said)
    {
        using var browser = site.Visit(language);
        var page = await browser.Through("daily", Walk.Calm());
        using var copy = site.Visit(language);
        copy.Cookies.Add(browser.Cookies.GetAllCookies());
        page = await browser.Submit(Keeping(page), ("go", "let-go"));
        Assert.Equal("/", Walk.Path(browser));
        Assert.StartsWith(said, page.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie is { Name: "rc_r" or "rc_d", Expired: false });
        Assert.Null((await copy.Open("/result")).QuerySelector("#band-title"));
    }

    [Fact]
    public async Task Yesterday_told_after_today_shows_and_matches_yesterday()
    {
        using var browser = site.Visit();
        browser.LivesAt(8);
        await browser.Keep();
        await browser.Through("daily", Walk.Calm());
        var page = await browser.Through("daily", Walk.Calm(("sleep", "very-poorly"), ("day", "yesterday")));
        Assert.Contains("You said: Very poorly", page.QuerySelector("section[aria-labelledby=up-title]")!.TextContent, StringComparison.Ordinal);
        page = await browser.Submit(Match(page), ("match", "worse"), ("go", "match"));
        Assert.Contains("You said: Very poorly", page.QuerySelector("section[aria-labelledby=up-title]")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=match][value=worse]")!.IsChecked);
        Assert.Empty((await browser.Open("/result")).QuerySelectorAll("[name=match][checked]"));
    }

    private static IHtmlFormElement Match(IHtmlDocument page) => page.QuerySelector<IHtmlFormElement>("form#match")!;

    private static IHtmlFormElement Keeping(IHtmlDocument page) => page.QuerySelector<IHtmlFormElement>("section[aria-labelledby=keep-title] form")!;
}
