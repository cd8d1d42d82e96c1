using RelapseCheck.Core;
using RelapseCheck.Core.Tests.Words;
using RelapseCheck.Web.Features.HelpNow;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Features;

public sealed class HelpLinesTests
{
    private const string Line = """{ kind: crisis, name: { en: "A", es: "B" }, number: "116 123", what: { en: "A", es: "B" }, source: "https://example.org/", confirmed: "https://example.com/", checked: 2026-01-31 }""";

    private static readonly string[] OfTheSources = ["18884968059", "8004816320", "8443187500"];

    [Fact]
    public void Every_country_starts_with_an_ambulance_and_has_a_crisis_line()
    {
        Assert.Equal(Places.Countries, HelpLines.Shipped.Countries.Select(c => c.Country));
        Assert.All(HelpLines.Shipped.Countries, c => Assert.Equal(HelpKind.Emergency, c.Lines[0].Kind));
        Assert.All(HelpLines.Shipped.Countries, c => Assert.NotEmpty(c.Of(HelpKind.Crisis)));
    }

    [Fact]
    public void Every_country_has_a_line_for_young_people_and_one_against_violence() =>
        Assert.All(HelpLines.Shipped.Countries, c => Assert.True(c.Of(HelpKind.Young).Any() && c.Of(HelpKind.Violence).Any(), c.Country));

    [Fact]
    public void No_line_was_checked_before_the_file_began_or_far_ahead() =>
        Assert.All(Lines().Where(line => line.Checked is not null), line => Assert.InRange(line.Checked!.Value, new DateOnly(2026, 11, 1), Today().AddDays(1)));

    /// <summary>A warning and no failure: the calendar must not break a build, and whoever reads the result sees what to do.</summary>
    [Fact]
    public void Lines_that_should_be_checked_again_are_named_in_the_test_report()
    {
        foreach (var line in HelpLines.Shipped.StaleOn(Today()))
        {
            TestContext.Current.AddWarning($"Check this help line against its source (docs/operations.md): {line}");
        }

        Assert.All(HelpLines.Shipped.StaleOn(Today()), line => Assert.Matches("^[A-Z]{2} .+", line));
    }

    [Fact]
    public void Treatment_ads_of_the_source_documents_are_not_among_the_lines() =>
        Assert.DoesNotContain(Lines(), line => OfTheSources.Any(number => line.Call?.Contains(number, StringComparison.Ordinal) == true));

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void What_a_line_does_reads_easily(string language) =>
        Assert.InRange(ReadingGrade.Of(language, Lines().Select(line => line.What.In(language))), 0, 6);

    [Fact]
    public void A_link_holds_digits_only()
    {
        var line = HelpLines.Shipped.In("US").Lines.Single(l => l.Kind == HelpKind.Violence);

        Assert.Equal("tel:18007997233", line.Call);
        Assert.Equal("sms:88788?&body=START", line.Write);
    }

    [Fact]
    public void A_line_is_stale_from_the_ninetieth_day_on_and_is_named()
    {
        var lines = HelpLineReader.Read(Everywhere(Line));
        var day = new DateOnly(2026, 1, 31);

        Assert.Empty(lines.StaleOn(day.AddDays(89)));
        Assert.Equal(Places.Countries.Select(country => $"{country} A"), lines.StaleOn(day.AddDays(90)));
    }

    [Fact]
    public void A_line_that_was_never_compared_is_named_at_once()
    {
        var lines = HelpLineReader.Read(Everywhere(Line.Replace(""", confirmed: "https://example.com/", checked: 2026-01-31""", "", StringComparison.Ordinal)));

        Assert.Equal(Places.Countries.Count, lines.StaleOn(new DateOnly(2026, 1, 31)).Count);
        Assert.All(lines.Countries, country => Assert.Null(country.OldestCheck));
        Assert.All(lines.Countries, country => Assert.NotEmpty(country.NotCompared));
    }

    [Fact]
    public void A_line_for_messages_only_has_a_link_to_write_and_none_to_call()
    {
        var line = HelpLines.Shipped.In("IE").Lines.Single(l => l.Number is null);

        Assert.Null(line.Call);
        Assert.Equal("sms:50808?&body=TALK", line.Write);
    }

    [Theory]
    [InlineData("kind: crisis", "kind: guess", "unknown kind")]
    [InlineData("es: \"B\"", "fr: \"B\"", "translation 'es'")]
    [InlineData("\"116 123\"", "\"none\"", "no number")]
    [InlineData("https://example.org/", "hearsay", "no https source")]
    [InlineData("number: \"116 123\"", "word: HELLO", "no number")]
    [InlineData("https://example.com/", "a leaflet", "confirmed on no page")]
    [InlineData(", checked: 2026-01-31", "", "belong together")]
    [InlineData("2026-01-31", "2026-02-31", "checked on no day")]
    [InlineData("kind: crisis", "kind: crisis", "emergency line comes first")]
    public void A_wrong_line_is_refused_and_named(string right, string wrong, string says)
    {
        var yaml = $"- {{ country: US, name: {{ en: A, es: B }}, lines: [ {Line.Replace(right, wrong, StringComparison.Ordinal)} ] }}";

        Assert.Contains(says, Assert.Throws<FormatException>(() => HelpLineReader.Read(yaml)).Message, StringComparison.Ordinal);
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);

    private static string Everywhere(string line) => string.Concat(Places.Countries.Select(country =>
        $"- {{ country: {country}, name: {{ en: A, es: B }}, lines: [ {line.Replace("crisis", "emergency", StringComparison.Ordinal)}, {line} ] }}\n"));

    private static IEnumerable<HelpLine> Lines() => HelpLines.Shipped.Countries.SelectMany(c => c.Lines);
}
