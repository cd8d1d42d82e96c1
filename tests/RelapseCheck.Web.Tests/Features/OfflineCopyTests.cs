using AngleSharp.Dom;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features;

/// <summary>Who is offered a copy of the help page, and what the script that keeps it may do; that it works is held in a browser.</summary>
public sealed class OfflineCopyTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Without_a_journal_no_page_offers_a_copy()
    {
        using var browser = site.Visit();
        Assert.Null(Offered(await browser.Open("/")));
    }

    [Theory]
    [InlineData("en-GB", "/sw.js?lang=en&country=GB")]
    [InlineData("es-MX", "/sw.js?lang=es&country=MX")]
    public async Task On_a_phone_that_only_its_owner_uses_every_page_offers_it_in_the_language_and_for_the_country(string language, string address)
    {
        using var browser = site.Visit(language);
        await browser.Keep("own");
        Assert.Equal(address, Offered(await browser.Open("/")));
        Assert.Equal(address, Offered(await browser.Open("/no-such-page")));
    }

    [Fact]
    public async Task On_a_shared_phone_it_is_not_offered()
    {
        using var browser = site.Visit();
        await browser.Keep();
        Assert.Null(Offered(await browser.Open("/journal")));
    }

    [Fact]
    public async Task The_help_page_is_the_same_with_a_journal_and_without()
    {
        using var owner = site.Visit();
        await owner.Keep("own", "1234");
        using var stranger = site.Visit();

        Assert.Equal("", Offered(await owner.Open("/help-now")));
        Assert.Equal((await stranger.Open("/help-now")).QuerySelector("main")!.OuterHtml, (await owner.Open("/help-now")).QuerySelector("main")!.OuterHtml);
        Assert.Equal("", Offered(await stranger.Open("/help-now")));
    }

    [Fact]
    public async Task Closing_this_phone_makes_the_browser_drop_the_copy_even_without_script()
    {
        using var browser = site.Visit(follow: false);
        using var way = site.Visit();
        await way.Keep("own");
        browser.Cookies.Add(way.Cookies.GetAllCookies());
        var forms = (await browser.Open("/journal/settings")).QuerySelectorAll("form[action='/journal/settings/phone']");
        await browser.Submit((AngleSharp.Html.Dom.IHtmlFormElement)forms.Last(form => form.QuerySelector("input[value=this]") is not null));

        Assert.Contains("storage", Assert.Single(browser.Answer.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_asks_without_cookies_and_carries_a_version()
    {
        using var browser = site.Visit();
        await browser.Open("/sw.js?lang=en&country=US");
        var script = await browser.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/javascript", browser.Answer.Content.Headers.ContentType!.MediaType);
        Assert.True(browser.Answer.Headers.CacheControl!.NoCache);
        Assert.Matches("const kept = \"help-[0-9a-f]{16}\";", script);
        Assert.Contains("credentials: \"omit\"", script, StringComparison.Ordinal);
    }

    private static string? Offered(IDocument page) => page.QuerySelector("script[data-framework]")!.GetAttribute("data-offline");
}
