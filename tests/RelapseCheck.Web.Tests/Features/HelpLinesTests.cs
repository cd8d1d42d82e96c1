using RelapseCheck.Core;
using RelapseCheck.Core.Tests.Words;
using RelapseCheck.Web.Features.HelpNow;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Features;

public sealed class HelpLinesTests
{
    private const string Line = """{ kind: crisis, name: { en: "A", es: "B" }, number: "116 123", what: { en: "A", es: "B" }, source: "https://example.org/", checked: 2026-01-31 }""";

    private static readonly string[] OfTheSources = ["18884968059", "8004816320", "8443187500"];

    [Fact]
    public void Every_country_starts_with_an_ambulance_and_has_a_crisis_line()
    {
        Assert.Equal(Places.Countries, HelpLines.Shipped.Countries.Select(c => c.Country));
        Assert.All(HelpLines.Shipped.Countries, c => Assert.Equal(HelpKind.Emergency, c.Lines[0].Kind));
        Assert.All(HelpLines.Shipped.Countries, c => Assert.NotEmpty(c.Of(HelpKind.Crisis)));
    }

    [Fact]
    public void No_line_was_checked_before_the_file_began_or_far_ahead()
    {
        Assert.All(Lines(), line => Assert.InRange(line.Checked, new DateOnly(2026, 11, 1), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(1)));
    }

    [Fact]
    public void Treatment_ads_of_the_source_documents_are_not_among_the_lines() =>
        Assert.DoesNotContain(Lines(), line => OfTheSources.Any(number => line.Call.Contains(number, StringComparison.Ordinal)));

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
    public void A_line_is_stale_after_ninety_days_and_not_on_the_ninetieth()
    {
        var oldest = Lines().Min(line => line.Checked);

        Assert.Empty(HelpLines.Shipped.StaleOn(oldest.AddDays(90)));
        Assert.NotEmpty(HelpLines.Shipped.StaleOn(oldest.AddDays(91)));
    }

    [Theory]
    [InlineData("kind: crisis", "kind: guess", "unknown kind")]
    [InlineData("es: \"B\"", "fr: \"B\"", "translation 'es'")]
    [InlineData("\"116 123\"", "\"none\"", "no number")]
    [InlineData("https://example.org/", "hearsay", "no https source")]
    [InlineData("2026-01-31", "2026-02-31", "checked on no day")]
    [InlineData("kind: crisis", "kind: crisis", "emergency line comes first")]
    public void A_wrong_line_is_refused_and_named(string right, string wrong, string says)
    {
        var yaml = $"- {{ country: US, name: {{ en: A, es: B }}, lines: [ {Line.Replace(right, wrong, StringComparison.Ordinal)} ] }}";

        Assert.Contains(says, Assert.Throws<FormatException>(() => HelpLines.Read(yaml)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<HelpLine> Lines() => HelpLines.Shipped.Countries.SelectMany(c => c.Lines);
}
