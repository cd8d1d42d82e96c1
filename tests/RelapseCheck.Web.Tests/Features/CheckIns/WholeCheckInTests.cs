using RelapseCheck.Tests.Folders;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

public sealed class WholeCheckInTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en", "daily", "Steady")]
    [InlineData("es", "daily", "En calma")]
    [InlineData("en", "weekly", "Steady")]
    [InlineData("es", "weekly", "En calma")]
    public async Task A_calm_check_in_ends_with_its_band(string language, string instrument, string band)
    {
        using var browser = site.Visit(language);
        var page = await browser.Through(instrument, Walk.Calm());
        Assert.Equal("/result", Walk.Path(browser));
        Assert.Equal(band, page.QuerySelector("#band-title")!.TextContent);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task A_hard_day_ends_at_the_result_without_a_band(string language)
    {
        using var browser = site.Visit(language);
        var page = await browser.Through("hard-day", Walk.Calm());
        Assert.Equal("/result", Walk.Path(browser));
        Assert.Null(page.QuerySelector("#band-title"));
        Assert.NotNull(page.QuerySelector("#next-title"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task What_the_background_told_is_not_asked_again(string language)
    {
        using var browser = site.Visit(language);
        await browser.Through("background", Walk.Calm(("prescribed", "none")));
        Assert.Equal("/check-in", Walk.Path(browser));
        var page = await browser.Open("/check-in/daily");
        Assert.Empty(page.QuerySelectorAll("[name=prescribed]"));
        Assert.Empty(page.QuerySelectorAll("[name=medication-missed]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("prefer-not")]
    public async Task Leaving_everything_out_gives_no_rating_but_the_whole_range(string left)
    {
        using var browser = site.Visit();
        var page = await browser.Through("daily", (_, values) => values.Contains(left) ? left : values.Count > 0 ? values[0] : null);
        Assert.Equal("/result", Walk.Path(browser));
        Assert.Equal("Between Steady and Get support now", page.QuerySelector("#band-title")!.TextContent);
        Assert.Contains("from 0 to 100", Walk.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_empty_forms_reaches_the_result_too()
    {
        using var browser = site.Visit();
        await browser.Through("daily", (_, _) => null);
        Assert.Equal("/result", Walk.Path(browser));
    }

    [Fact]
    public async Task The_worst_answers_name_the_reasons_and_put_safety_first()
    {
        using var browser = site.Visit();
        var page = await browser.Through("daily", (_, values) => values.LastOrDefault(value => value is not ("" or "prefer-not" or "yesterday")));
        Assert.Equal("Get support now", page.QuerySelector("#band-title")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("section[aria-labelledby=up-title] .reasons__item").Length);
        var main = page.QuerySelector("main")!.InnerHtml;
        Assert.True(main.IndexOf("safe-title", StringComparison.Ordinal) < main.IndexOf("band-title", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_typed_can_be_read_on_disk()
    {
        const string Canary = "zanahoria-violin-9173";
        using var browser = site.Visit();
        await browser.Through("daily", Walk.Calm(), Canary);
        Assert.Empty(FolderBytes.Holding(site.DataFolder, Canary));
    }
}
