using RelapseCheck.Web.Features.Learn;

namespace RelapseCheck.Web.Tests.Features.Learn;

public sealed class TopicsTests
{
    private const string Sources =
        """
        - { id: S1, what: { en: "a page", es: "una página" } }
        - { id: who, name: "WHO, a sheet", year: 2023, at: "https://example.org/" }
        """;

    private const string Page =
        """
        page: one
        title: { en: "A", es: "B" }
        lead: { en: "A", es: "B" }
        parts:
          - heading: { en: "A", es: "B" }
            says:
              - { rows: [craving], from: [S1, who], en: "A", es: "B" }
            figures:
              - { row: six, value: { en: "6", es: "6" }, what: { en: "A", es: "B" }, who: { en: "A", es: "B" }, year: { en: "A", es: "B" }, beside: { en: "A", es: "B" }, from: [S1] }
        next: [/check-in]
        """;

    [Fact]
    public void There_are_ten_pages_with_quiet_addresses()
    {
        Assert.Equal(10, Topics.Shipped.All.Count);
        Assert.All(Topics.Shipped.All, topic => Assert.Matches("^[a-z]{4,12}$", topic.Id));
        Assert.DoesNotContain(Topics.Shipped.All, topic => topic.Id.Contains("drug", StringComparison.Ordinal) || topic.Id.Contains("heroin", StringComparison.Ordinal) || topic.Id.Contains("relapse", StringComparison.Ordinal));
        Assert.Equal(10, Topics.Shipped.All.Select(topic => topic.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_page_ends_with_something_to_do() => Assert.All(Topics.Shipped.All, topic => Assert.NotEmpty(topic.Next));

    [Fact]
    public void Every_source_is_named_by_a_page()
    {
        var named = Topics.Shipped.All.SelectMany(topic => topic.Parts)
            .SelectMany(part => part.From.Concat(part.Figures.SelectMany(figure => figure.From.Concat(figure.Newer)))).ToHashSet();

        Assert.Empty(Topics.Shipped.Sources.Except(named).Select(source => source.Id));
    }

    [Fact]
    public void A_figure_of_a_document_names_a_newer_public_source_or_says_that_it_is_old()
    {
        var figures = Topics.Shipped.All.SelectMany(topic => topic.Parts).SelectMany(part => part.Figures).Where(figure => figure.From.Any(source => source.IsDocument));

        Assert.All(figures, figure => Assert.True(figure.Newer.Count > 0 || figure.Beside.In("en").Contains("old", StringComparison.Ordinal), figure.Row));
        Assert.All(figures.SelectMany(figure => figure.Newer), source => Assert.False(source.IsDocument));
    }

    [Fact]
    public void A_whole_page_is_read()
    {
        var topic = new TopicReader(Sources).Topic("one", Page);

        Assert.Equal(["craving", "six"], topic.Rows);
        Assert.Equal(["S1", "who"], topic.Parts[0].From.Select(source => source.Id));
    }

    [Theory]
    [InlineData("page: one", "page: ''", "no page")]
    [InlineData("title: { en: \"A\", es: \"B\" }", "title: { en: \"A\" }", "translation 'es'")]
    [InlineData("en: \"A\", es: \"B\" }\n    figures", "en: \"A\" }\n    figures", "translation 'es'")]
    [InlineData("from: [S1, who]", "from: []", "no source")]
    [InlineData("from: [S1, who]", "from: [S9]", "unknown source 'S9'")]
    [InlineData("rows: [craving], ", "", "names its row")]
    [InlineData("{ rows: [craving]", "{ as: shout, rows: [craving]", "unknown kind 'shout'")]
    [InlineData("{ rows: [craving]", "{ as: step, rows: [craving]", "name: the translation 'en'")]
    [InlineData("row: six", "row: ''", "no row")]
    [InlineData("year: { en: \"A\", es: \"B\" }, ", "", "translation 'en'")]
    [InlineData("lead:", "leed:", "leed")]
    [InlineData("title: {", "title: [", "line")]
    public void A_page_with_something_missing_is_refused_with_its_place(string part, string instead, string says)
    {
        Assert.Contains(part, Page, StringComparison.Ordinal);
        var refusal = Assert.Throws<FormatException>(() => new TopicReader(Sources).Topic("one", Page.Replace(part, instead, StringComparison.Ordinal)));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""- { id: S1, what: { en: "a", es: "b" }, at: "https://example.org/" }""")]
    [InlineData("""- { id: who, name: "a", at: "http://example.org/" }""")]
    [InlineData("""- { id: who, name: "", at: "https://example.org/" }""")]
    public void A_source_without_name_or_address_is_refused(string source) => Assert.Throws<FormatException>(() => new TopicReader(source));
}
