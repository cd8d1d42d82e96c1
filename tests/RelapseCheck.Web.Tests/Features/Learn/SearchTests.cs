using RelapseCheck.Web.Features.Learn;

namespace RelapseCheck.Web.Tests.Features.Learn;

public sealed class SearchTests
{
    [Theory]
    [InlineData("women", "en", "differences")]
    [InlineData("Women and MEN", "en", "differences")]
    [InlineData("ladder", "en", null)]
    [InlineData("fentanyl", "en", "breaks")]
    [InlineData("dormir", "es", "roots")]
    [InlineData("señal", "es", "signal")]
    [InlineData("SENAL", "es", "signal")]
    [InlineData("terapia", "es", "care")]
    public void The_best_page_comes_first_whatever_case_and_accents(string query, string language, string? best) =>
        Assert.Equal(best, Search.For(query, language) is [var first, ..] ? first.Topic.Id : null);

    [Fact]
    public void Every_word_must_be_there()
    {
        var both = Search.For("naloxone phone", "en").Select(found => found.Topic.Id).ToList();

        Assert.Subset(Search.For("naloxone", "en").Select(found => found.Topic.Id).ToHashSet(), both.ToHashSet());
        Assert.Equal(["breaks"], both);
        Assert.Empty(Search.For("naloxone zebra", "en"));
    }

    [Fact]
    public void A_word_may_be_begun_but_not_be_the_middle_of_another()
    {
        Assert.NotEmpty(Search.For("metha", "en"));
        Assert.Empty(Search.For("ethadone", "en"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("😀😀")]
    [InlineData("\uFFFE\uD800")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("مرحبا")]
    public void Odd_text_finds_nothing_and_breaks_nothing(string query) => Assert.Empty(Search.For(query, "en"));

    [Fact]
    public void What_was_looked_for_is_marked_and_the_rest_is_whole()
    {
        var found = Search.For("craving sleep", "en")[0];

        Assert.Contains(found.Passage, piece => piece.IsHit);
        Assert.All(found.Passage.Concat(found.Title).Where(piece => piece.IsHit), piece => Assert.Matches("(?i)^(craving|sleep)", piece.Text));
        Assert.Contains(found.Topic.Texts, text => text.In("en") == string.Concat(found.Passage.Select(piece => piece.Text)));
        Assert.Equal(found.Topic.Title.In("en"), string.Concat(found.Title.Select(piece => piece.Text)));
    }

    [Fact]
    public void Words_that_overlap_are_marked_once()
    {
        var found = Search.For("met meth methadone", "en")[0];

        Assert.Contains(found.Topic.Texts, text => text.In("en") == string.Concat(found.Passage.Select(piece => piece.Text)));
    }

    [Fact]
    public void Accents_fold_and_places_stay()
    {
        var text = new FoldedText("La señal llegó ayer");

        Assert.Equal(["señal"], text.Find("sena").Select(hit => text.Shown[hit]));
        Assert.Equal(["llegó"], text.Find("llego").Select(hit => text.Shown[hit]));
    }
}
