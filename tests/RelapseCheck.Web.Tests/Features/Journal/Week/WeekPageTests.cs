using System.Net;
using AngleSharp.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Tests.Features.CheckIns;

namespace RelapseCheck.Web.Tests.Features.Journal.Week;

public sealed class WeekPageTests(JournalSite site) : IClassFixture<JournalSite>
{
    private static DateTimeOffset Now => TimeProvider.System.GetLocalNow();

    [Fact]
    public async Task Without_a_journal_and_a_review_there_is_nothing_to_show_and_two_ways_to_go()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/journal/week");
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.NotNull(page.QuerySelector("main a[href='/journal/open?next=week']"));
        Assert.NotNull(page.QuerySelector("main a[href='/check-in/weekly']"));
        Assert.Null(page.QuerySelector("textarea"));
    }

    [Fact]
    public async Task After_a_weekly_review_without_a_journal_it_shows_that_review_alone()
    {
        using var browser = site.Visit();
        var result = await browser.Through("weekly", Walk.Calm(("exhausted", "very-much")));
        Assert.NotNull(result.QuerySelector("main a[href='/journal/week']"));
        var page = await browser.Open("/journal/week");
        Assert.Contains("Your weekly review of", Walk.Text(page), StringComparison.Ordinal);
        Assert.Contains("Exhaustion", Walk.Text(page), StringComparison.Ordinal);
        Assert.Contains("I felt very worn out.", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("svg.chart__draw"));
    }

    [Fact]
    public async Task That_one_is_afraid_of_someone_stands_on_the_page_and_not_in_the_text_to_share()
    {
        using var browser = site.Visit();
        await browser.Through("weekly", Walk.Calm(("conflict", "very-much"), ("unsafe-home", "yes")));
        var page = await browser.Open("/journal/week");
        Assert.Contains("afraid", page.QuerySelector(".card--safety")!.TextContent, StringComparison.Ordinal);
        var text = page.QuerySelector("textarea[readonly]")!.TextContent;
        Assert.DoesNotContain("afraid", text, StringComparison.Ordinal);
        Assert.DoesNotContain("safe at home", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_journal_shows_its_week_in_words_chart_table_and_text()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        var days = Kept.DaysBefore(5, 30, ("craving", "6"), ("sleep", "poorly"), ("support-contact", "yes"), ("used", "none"));
        const string Own = "مقابلة 🙂 <b>fett</b>";
        days[1] = days[1] with { Events = [new("e", "good", Own)], Cravings = [new("k", Now, 8), new("l", Now, 3)], Notes = [new("n", Now, "Only for me")] };
        await site.Write(words, days);
        var page = await browser.Open("/journal/week");

        Assert.Contains("You checked in on 5 of 7 days. Your days were in “Watch”.", Walk.Text(page), StringComparison.Ordinal);
        Assert.Contains("5 days with a score, between 30 and 30 of 100", page.QuerySelector("svg[role=img].chart__draw")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("5 days with a score", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(7, page.QuerySelectorAll("table tbody tr").Length);
        Assert.Contains(Own, page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The strongest was 8 of 10", Walk.Text(page), StringComparison.Ordinal);

        var text = page.QuerySelector("textarea[readonly]")!.TextContent;
        Assert.Contains("I checked in on 5 of 7 days.", text, StringComparison.Ordinal);
        Assert.Contains("I slept badly (on 5 of 5 days).", text, StringComparison.Ordinal);
        Assert.Contains("I talked with someone who supports me (on 5 of 5 days).", text, StringComparison.Ordinal);
        Assert.Contains(Own, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Only for me", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main b"));
    }

    [Fact]
    public async Task Spanish_is_whole()
    {
        using var browser = site.Visit("es");
        await site.Write(await browser.Keep(), Kept.DaysBefore(3, 30, ("craving", "6"), ("sleep", "poorly"), ("low-mood", "very-much"), ("self-harm", "yes")));
        var page = await browser.Open("/journal/week");
        Assert.Contains("Hiciste tu registro 3 de 7 días.", Walk.Text(page), StringComparison.Ordinal);
        Assert.Contains("Dormí mal (3 de 3 días).", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Avisos de seguridad", Walk.Text(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-13-45")]
    [InlineData("<script>")]
    public async Task An_address_that_makes_no_sense_shows_the_last_seven_days(string from)
    {
        using var browser = site.Visit();
        await site.Write(await browser.Keep(), Kept.DaysBefore(2, 30, ("craving", "6")));
        var page = await browser.Open("/journal/week?from=" + Uri.EscapeDataString(from));
        Assert.Contains("You checked in on 2 of 7 days.", Walk.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_goes_back_week_by_week_and_forth_again()
    {
        using var browser = site.Visit();
        await site.Write(await browser.Keep(), Kept.DaysBefore(12, 30, ("craving", "6")));
        var before = await browser.Open((await browser.Open("/journal/week")).QuerySelectorAll("main a").Single(link => link.TextContent.Contains("week before", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("You checked in on 6 of 7 days.", Walk.Text(before), StringComparison.Ordinal);
        var far = await browser.Open("/journal/week?from=2010-01-04");
        Assert.Contains("No check-in in these days.", Walk.Text(far), StringComparison.Ordinal);
        var now = await browser.Open(before.QuerySelectorAll("main a").Single(link => link.TextContent.Contains("week after", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.DoesNotContain(now.QuerySelectorAll("main a"), link => link.TextContent.Contains("week after", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_journal_locked_by_a_PIN_is_opened_first_and_leads_back_here()
    {
        using var browser = site.Visit();
        await site.Write(await browser.Keep("own", "2468"), Kept.DaysBefore(2, 30, ("craving", "6")));
        await browser.Submit((await browser.Open("/journal")).Form("/journal/finish"));
        var page = await browser.Open("/journal/week");
        Assert.DoesNotContain("You checked in", Walk.Text(page), StringComparison.Ordinal);
        var open = await browser.Open(page.QuerySelector("main a.button")!.GetAttribute("href")!);
        await browser.Submit(open.Form("/journal/pin"), ("pin", "2468"));
        Assert.Equal("/journal/week", browser.Path());
    }

    [Fact]
    public async Task The_journal_shows_the_signs_the_patterns_and_the_way_here()
    {
        using var browser = site.Visit();
        await site.Write(await browser.Keep(), Kept.DaysBefore(20, 30, ("craving", "6"), ("people-who-use", "a-little")));
        var page = await browser.Open("/journal");
        Assert.Contains("Time with people who use", page.QuerySelector("section[aria-labelledby=ladder-title] p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("in your 20 days", page.QuerySelector("section[aria-labelledby=patterns-title]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/journal/week']"));
    }
}
