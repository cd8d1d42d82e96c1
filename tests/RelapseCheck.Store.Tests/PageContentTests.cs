using System.Text.Json;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Store.Tests;

/// <summary>The written form inside the seal: read by newer and older programs.</summary>
public sealed class PageContentTests
{
    [Fact]
    public void Fields_of_a_newer_program_are_read_over_and_kept_when_an_older_one_writes()
    {
        const string Newer = """{"v":7,"day":"2026-03-02","notes":[{"id":"n","at":"2026-03-02T08:00:00-05:00","text":"x","colour":"blue"}],"dreams":[{"strength":4}]}""";
        var content = JsonSerializer.Deserialize(Newer, PageJson.Default.PageContent)!;
        Assert.Equal("x", content.ToPage().Notes.Single().Text);

        var written = JsonSerializer.Serialize(content.With(content.ToPage() with { Events = [new JournalEvent("e", "good", null)] }), PageJson.Default.PageContent);

        Assert.Contains("\"v\":7", written, StringComparison.Ordinal);
        Assert.Contains("\"dreams\":[{\"strength\":4}]", written, StringComparison.Ordinal);
        Assert.Contains("\"good\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_keeps_what_it_does_not_know_and_its_sessions()
    {
        const string Newer = """{"v":2,"language":"es","sessions":[{"id":"AAAA","kind":"SharedDevice","hasPin":false,"started":"2026-03-02T08:00:00Z"}],"letters":{"people":["M"]}}""";
        var content = JsonSerializer.Deserialize(Newer, PageJson.Default.HeaderContent)!;
        var written = JsonSerializer.Serialize(content.With(content.ToHeader() with { Language = "en" }), PageJson.Default.HeaderContent);
        Assert.Contains("\"letters\":{\"people\":[\"M\"]}", written, StringComparison.Ordinal);
        Assert.Contains("SharedDevice", written, StringComparison.Ordinal);
        Assert.Contains("\"en\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_page_and_header_are_whole()
    {
        var page = JsonSerializer.Deserialize("""{"day":"2026-03-02"}""", PageJson.Default.PageContent)!.ToPage();
        Assert.Equal((0, 0, 0), (page.CheckIns.Count, page.Notes.Count, page.Events.Count));
        Assert.Empty(JsonSerializer.Deserialize("{}", PageJson.Default.HeaderContent)!.ToHeader().Background);
    }

    [Theory]
    [InlineData(31.7, 31.7, 31.7)]
    [InlineData(22.916666666666668, 10.0, 60.5)]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(null, 0.0, 100.0)]
    [InlineData(null, 5.0, 5.0)]
    public void Scores_are_kept_to_the_last_digit(double? point, double low, double high)
    {
        var range = new KeptRange(point, low, high);
        var score = new KeptScore(range, range, range, range, Band.Low, Band.Severe, null, ["tolerance"]);
        var checkIn = Sample.CheckIn() with { Score = score, Match = "worse" };
        var written = JsonSerializer.Serialize(PageContent.Empty(Sample.Day).With(DayPage.Empty(Sample.Day).With(checkIn)), PageJson.Default.PageContent);
        Assert.Equivalent(checkIn, JsonSerializer.Deserialize(written, PageJson.Default.PageContent)!.ToPage().CheckIns.Single(), strict: true);
    }
}
