using AngleSharp.Html.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

/// <summary>A phone whose journal a PIN opens: answer first, the PIN comes before the result.</summary>
public sealed class LockedPhoneTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Tolerance = "an overdose comes more easily";

    [Fact]
    public async Task The_right_PIN_rates_again_with_the_journal_and_stores_only_that()
    {
        using var browser = site.Visit();
        var (words, page) = await UsedOnce(browser);
        page = await browser.Submit(page.Form("/journal/pin"), ("pin", "2468"));
        Assert.Equal("/result", Walk.Path(browser));
        Assert.Contains(Tolerance, page.QuerySelector(".card--safety")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("a first guess from 6 check-ins", Walk.Text(page), StringComparison.Ordinal);
        Assert.Equal("Kept in your journal", page.QuerySelector("#keep-title")!.TextContent);

        var kept = Assert.Single(await site.Latest(words), checkIn => checkIn.Answers.GetValueOrDefault("used") == "once");
        Assert.Equal("10", kept.More["last-use-days"]);
        Assert.Contains("tolerance", kept.Score!.Rules);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie is { Name: "rc_r", Expired: false });
    }

    [Theory]
    [InlineData("en", "Nobody can tell yet")]
    [InlineData("es", "Aún no se puede saber")]
    public async Task The_PIN_may_be_declined_and_nothing_of_the_journal_is_read(string language, string notCompared)
    {
        using var browser = site.Visit(language);
        var (words, page) = await UsedOnce(browser);
        var decline = page.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().Single(link => link.GetAttribute("href") == "/result");
        page = await browser.Open(decline.GetAttribute("href")!);
        Assert.NotNull(page.QuerySelector("#band-title"));
        Assert.DoesNotContain(Tolerance, Walk.Text(page), StringComparison.Ordinal);
        Assert.Contains(notCompared, Walk.Text(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/journal/open?next=result']"));
        Assert.DoesNotContain(await site.Latest(words), checkIn => checkIn.Answers.GetValueOrDefault("used") == "once");
    }

    [Fact]
    public async Task A_wrong_PIN_keeps_the_way_to_the_result()
    {
        using var browser = site.Visit();
        var (_, page) = await UsedOnce(browser);
        page = await browser.Submit(page.Form("/journal/pin"), ("pin", "1111"));
        Assert.Equal("/journal/open?next=result", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        await browser.Submit(page.Form("/journal/pin"), ("pin", "2468"));
        Assert.Equal("/result", Walk.Path(browser));
    }

    /// <summary>Six calm days and a use ten days ago in a locked journal; then a check-in that tells of use and not of the days before it.</summary>
    private async Task<(string Words, IHtmlDocument Page)> UsedOnce(Browser browser)
    {
        var words = await browser.Keep("own", "2468");
        var use = DayPage.Empty(Kept.Today.AddDays(-10)) with { Events = [new JournalEvent("e", "used", null)] };
        await site.Write(words, [.. Kept.DaysBefore(6, 20, ("used", "none")), use]);
        await browser.Submit((await browser.Open("/journal")).Form("/journal/finish"));
        var page = await browser.Through("daily", Walk.Calm(("used", "once")));
        Assert.Equal("/journal/open?next=result", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        return (words, page);
    }
}
