using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Journal.Days;
using RelapseCheck.Web.Tests.Features.Trends;

namespace RelapseCheck.Web.Tests.Features.Journal.Days;

public sealed class TrendBodyTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public TrendBodyTests() => Services.AddLogging().AddLocalization();

    [Fact]
    public void The_chart_says_in_a_sentence_what_it_draws()
    {
        var label = Body("en", Year()).Find("svg.chart__draw[role=img]").GetAttribute("aria-label");
        Assert.StartsWith("Overall score from Oct 24 to Nov 22: 30 check-ins, between 20 and 38.", label, StringComparison.Ordinal);
        Assert.Contains("The latest is 20, on Nov 22.", label, StringComparison.Ordinal);
        Assert.Contains("Usual ", label, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_sentence_in_Spanish()
    {
        var body = Body("es", Year());
        Assert.StartsWith("Número total del 24 oct al 22 nov: 30 registros", body.Find("svg.chart__draw[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("noviembre 2026", body.Find("#month-title").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_chart_has_a_label_and_every_number_stands_in_the_table()
    {
        var body = Body("en", Year());
        Assert.All(body.FindAll("svg[role=img]"), svg => Assert.NotEmpty(svg.GetAttribute("aria-label")!));
        Assert.Equal(30, body.FindAll(".table--days tbody tr").Count);
        Assert.Equal("20", body.Find(".table--days tbody td").TextContent);
    }

    [Fact]
    public void Where_dots_are_weeks_the_sentence_still_names_the_last_check_in()
    {
        var label = Body("en", [.. Enumerable.Range(0, 200).Select(ago => Made.Day(Today.AddDays(-ago), ago == 0 ? 77 : 20))], "365").Find("svg.chart__draw[role=img]").GetAttribute("aria-label");
        Assert.Contains("The latest is 77, on Nov 22.", label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_is_a_gap_on_the_chart_in_the_table_and_in_the_month()
    {
        var body = Body("en", [Made.Day(Today.AddDays(-2), 20), Made.Day(Today, 30)]);
        Assert.Equal(2, body.Find("path.ink--line").GetAttribute("d")!.Count(letter => letter == 'M'));
        Assert.Contains(body.FindAll(".table--days td"), cell => cell.TextContent == "No check-in");
        Assert.Single(body.FindAll(".month__day--none:not(span)"), cell => cell.TextContent.StartsWith("21", StringComparison.Ordinal));
    }

    [Fact]
    public void Events_stand_under_letters_on_the_chart_and_in_words_below()
    {
        var body = Body("en", [Made.Day(Today.AddDays(-2), 20, new JournalEvent("e", "good", "A job")), Made.Day(Today, 30)]);
        Assert.Equal("A", body.Find(".ink--flag-text").TextContent);
        Assert.Contains("Nov 20: Good news: A job", body.Find("ul.key").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_band_in_the_month_has_a_pattern_and_its_name()
    {
        var cell = Assert.Single(Body("en", [Made.Day(Today, 60)]).FindAll("td.month__day--high"));
        Assert.Equal("2260, Reach out", cell.TextContent.Trim());
    }

    [Fact]
    public void A_check_in_without_a_score_shows_its_range_and_no_number()
    {
        var body = Body("en", [Made.Day(Today, null)]);
        Assert.Contains("none with a score", body.Find("svg.chart__draw[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("10 to 90", body.Find(".table--days tbody td").TextContent);
        Assert.Contains("Your first check-in is here", body.Find(".intro__lead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_journal_offers_a_check_in_instead_of_an_empty_chart()
    {
        var body = Body("en", []);
        Assert.Empty(body.FindAll("svg.chart__draw"));
        Assert.NotNull(body.Find("a[href='/check-in']"));
        Assert.Contains("open and empty", body.Find(".intro__lead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_on_the_page_has_a_style_or_an_event_attribute() =>
        Assert.All(Body("en", Year()).FindAll("*"), element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name is "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)));

    [Theory]
    [InlineData(90, "Today is above your usual.")]
    [InlineData(30, "Today is within your usual.")]
    [InlineData(0, "Today is below your usual")]
    public void The_first_sentence_compares_today_with_the_persons_own_usual(double today, string words)
    {
        var days = Enumerable.Range(1, 12).Select(ago => Made.Day(Today.AddDays(-ago), 30)).Append(Made.Day(Today, today));
        Assert.StartsWith(words, Body("en", [.. days]).Find(".intro__lead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void All_days_are_shown_as_a_share_only_when_it_was_all_days()
    {
        var days = Enumerable.Range(1, 400).Select(ago => Made.Day(Today.AddDays(-ago), 30)).ToList();
        Assert.Contains("100%", Body("en", days).Find(".facts").TextContent.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        days.Add(Made.Day(Today, 50, new JournalEvent("e", "used", null)));
        Assert.Contains("99%", Body("en", days).Find(".facts").TextContent.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static List<DayPage> Year() => [.. Enumerable.Range(0, 365).Select(ago => Made.Day(Today.AddDays(-ago), 20 + (ago % 10 * 2)))];

    private IRenderedComponent<TrendBody> Body(string language, IReadOnlyList<DayPage> days, string back = "30")
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "en" ? "en-US" : "es-ES");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return Render<TrendBody>(parameters => parameters.Add(body => body.View, TrendViewTests.View(days, back)));
    }
}
