using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Features.Learn;

namespace RelapseCheck.Web.Tests.Features.Learn;

public sealed class LearnPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string, string> PagesAndLanguages => [.. Topics.Shipped.All.SelectMany(topic => new[] { "en", "es" }.Select(language => (topic.Id, language)))];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task The_first_page_names_all_ten_and_the_documents(string language)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open("/learn");
        var main = page.QuerySelector("main")!;

        Assert.Equal(Topics.Shipped.All.Select(topic => topic.Path), main.QuerySelectorAll("a.doors__door").Select(link => link.GetAttribute("href")));
        Assert.All(Topics.Shipped.Sources.Where(source => source.IsDocument), source => Assert.Contains(source.Name.In(language), main.TextContent, StringComparison.Ordinal));
        Assert.Equal(language == "en" ? "Notes" : "Notas", page.Title);
    }

    [Theory]
    [MemberData(nameof(PagesAndLanguages))]
    public async Task A_page_says_all_it_has_with_its_sources_and_what_to_do_next(string id, string language)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open($"/learn/{id}");
        var (main, topic) = (page.QuerySelector("main")!, Topics.Shipped.Find(id)!);
        var text = Flat(main.TextContent);

        Assert.All(topic.Texts, said => Assert.Contains(said.In(language), text, StringComparison.Ordinal));
        Assert.All(topic.Parts.SelectMany(part => part.From), source => Assert.Contains(source.Name.In(language), text, StringComparison.Ordinal));
        Assert.All(topic.Next, path => Assert.NotNull(main.QuerySelector($"a[href='{path}']")));
        Assert.DoesNotMatch(@"\bS[0-4]\b|\{\d\}|next\./", text);
        Assert.Equal(language == "en" ? "Notes" : "Notas", page.Title);
    }

    [Fact]
    public async Task A_figure_stands_with_its_people_its_year_its_source_and_what_is_newer()
    {
        using var browser = site.Visit();
        var cards = (await browser.Open("/learn/numbers")).QuerySelectorAll(".figure");

        Assert.Equal(Topics.Shipped.Find("numbers")!.Parts.Sum(part => part.Figures.Count), cards.Length);
        Assert.All(cards, card => Assert.Equal(["Who was counted", "Year", "Source", "Good to know beside it"], card.QuerySelectorAll("dt").Select(name => name.TextContent)));
        Assert.All(cards.SelectMany(card => card.QuerySelectorAll("dd")), said => Assert.NotEmpty(said.TextContent.Trim()));
    }

    [Theory]
    [InlineData("/learn/nothing")]
    [InlineData("/learn/sources")]
    [InlineData("/learn/basics/more")]
    [InlineData("/learn/..%2fbasics")]
    public async Task A_page_that_is_not_there_is_not_found(string path)
    {
        using var browser = site.Visit();
        await browser.Open(path);

        Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
    }

    [Theory]
    [InlineData("en", "naloxone", "Naloxone")]
    [InlineData("es", "DORMIR", "dormir")]
    [InlineData("es", "medicacion medico", null)]
    public async Task What_is_looked_for_stands_on_the_page_and_in_no_address(string language, string query, string? marked)
    {
        using var browser = site.Visit(language);
        var page = await Look(browser, query);

        Assert.Equal(LearnFeature.Found, browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(query, page.QuerySelector<IHtmlInputElement>("#q")!.Value);
        Assert.Equal(marked is not null, page.QuerySelectorAll("mark").Any(mark => mark.TextContent.StartsWith(marked ?? "", StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(query, page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_what_to_try_and_shows_all_pages()
    {
        using var browser = site.Visit();
        var page = await Look(browser, "zebra");

        Assert.Contains("No page has “zebra”.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(10, page.QuerySelectorAll("a.doors__door").Length);
        Assert.NotNull(page.QuerySelector("main a[href='/help-now']"));
    }

    [Fact]
    public async Task Nothing_asked_goes_back_to_the_pages_and_forgets()
    {
        using var browser = site.Visit();
        await Look(browser, "naloxone");
        await Look(browser, "  ");
        Assert.Equal("/learn", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);

        Assert.Empty((await browser.Open(LearnFeature.Found)).QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task Leaving_forgets_what_was_looked_for()
    {
        using var browser = site.Visit(follow: false);
        await Look(browser, "naloxone");
        await browser.Open("/leave");

        Assert.Empty((await browser.Open(LearnFeature.Found)).QuerySelectorAll("mark"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("😀 ‮مرحبا ￾")]
    [InlineData("\" onfocus=\"x")]
    public async Task Hostile_text_is_shown_as_text(string query)
    {
        using var browser = site.Visit();
        var page = await Look(browser, query);

        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.Equal(query, page.QuerySelector<IHtmlInputElement>("#q")!.Value);
        Assert.Empty(page.QuerySelectorAll("main script, [onfocus]"));
    }

    [Fact]
    public async Task A_long_text_is_cut_and_said_so_even_through_an_emoji()
    {
        using var browser = site.Visit();
        var page = await Look(browser, new string('a', Search.Longest - 1) + "😀" + new string('b', 5000));

        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.Contains("first 80 letters", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_answers_303_and_one_without_its_token_brings_the_text_back()
    {
        using var browser = site.Visit(follow: false);
        await Look(browser, "naloxone");
        Assert.Equal((HttpStatusCode.SeeOther, LearnFeature.Found), (browser.Answer.StatusCode, browser.Answer.Headers.Location!.OriginalString));

        await browser.Post("/learn", ("q", "kept"), ("f", "old"));
        Assert.Equal((HttpStatusCode.SeeOther, "/learn?again=1"), (browser.Answer.StatusCode, browser.Answer.Headers.Location!.OriginalString));
        var page = await browser.Open("/learn?again=1");
        Assert.Equal("kept", page.QuerySelector<IHtmlInputElement>("#q")!.Value);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
    }

    [Theory]
    [InlineData("rc_q=nonsense")]
    [InlineData("rc_q=")]
    public async Task A_cookie_of_someone_elses_making_is_nothing(string cookie)
    {
        using var browser = site.Visit();
        browser.Http.DefaultRequestHeaders.Add("Cookie", cookie);
        var page = await browser.Open(LearnFeature.Found);

        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.Contains("Nothing was looked for yet.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> Look(Browser browser, string query) =>
        await browser.Submit((IHtmlFormElement)(await browser.Open("/learn")).QuerySelector("main form[action='/learn']")!, ("q", query));

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
