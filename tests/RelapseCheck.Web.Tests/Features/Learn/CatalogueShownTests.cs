using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Tests.Conventions;
using RelapseCheck.Core.Tests.Instruments;
using RelapseCheck.Web.Features.Learn;

namespace RelapseCheck.Web.Tests.Features.Learn;

/// <summary>Both directions between the catalogue and what people see: every row is shown where it says, and what is shown has a row or a public source.</summary>
public sealed class CatalogueShownTests
{
    private static readonly Catalogue Catalogue = Catalogue.Kept;

    [Fact]
    public void Every_row_reaches_a_person_somewhere()
    {
        var nowhere = Catalogue.Stated.Where(row => row.Use.Count + row.Shown.Count == 0 && !Catalogue.Background.Contains(row)).Select(row => row.Id);

        Assert.Empty(nowhere);
    }

    [Fact]
    public void A_page_to_read_states_exactly_the_rows_that_name_it()
    {
        var named = Catalogue.Stated.SelectMany(row => row.Shown.Where(place => place.StartsWith("learn/", StringComparison.Ordinal)).Select(place => $"{place}: {row.Id}")).Order(StringComparer.Ordinal);
        var stated = Topics.Shipped.All.SelectMany(topic => topic.Rows.Select(row => $"learn/{topic.Id}: {row}")).Order(StringComparer.Ordinal);

        Assert.Equal(named, stated);
    }

    [Fact]
    public void What_a_page_takes_from_a_document_stands_in_a_row_of_that_document()
    {
        var wrong = from topic in Topics.Shipped.All
                    from part in topic.Parts
                    from said in part.Says.Select(says => (says.Rows, says.From)).Concat(part.Figures.Select(figure => (Rows: (IReadOnlyList<string>)[figure.Row], figure.From)))
                    let known = said.Rows.SelectMany(id => Catalogue.Stated.Single(row => row.Id == id).Sources)
                    from source in said.From.Where(source => source.IsDocument && !known.Contains(source.Id, StringComparer.Ordinal))
                    select $"{topic.Id}: {string.Join(", ", said.Rows)} is not in {source.Id}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_row_is_stated_with_one_of_its_own_sources()
    {
        var wrong = from topic in Topics.Shipped.All
                    from part in topic.Parts
                    from said in part.Says.Select(says => (says.Rows, says.From)).Concat(part.Figures.Select(figure => (Rows: (IReadOnlyList<string>)[figure.Row], figure.From)))
                    from id in said.Rows
                    let row = Catalogue.Stated.Single(row => row.Id == id)
                    where !said.From.Any(source => row.Sources.Contains(source.IsDocument ? source.Id : "public", StringComparer.Ordinal))
                    select $"{topic.Id}: {id}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_line_that_the_plan_offers_has_a_row()
    {
        var own = new[] { "plan/reasons/", "plan/costs/" }; // what is worth staying for, and what it cost, is everybody's own
        var offered = Offered.Where(place => !own.Any(part => place.StartsWith(part, StringComparison.Ordinal))).Order(StringComparer.Ordinal);

        Assert.Equal(Named("plan/"), offered);
    }

    [Fact]
    public void A_tool_has_a_row() => Assert.Equal(Named("craving/"), CravingCodes.Tools.Select(tool => "craving/" + tool).Order(StringComparer.Ordinal));

    [Fact]
    public void A_place_that_a_row_names_is_there()
    {
        var rules = SafetyRules.Shipped.All.Select(rule => "rule/" + rule.Id);
        var help = Words.Resources.Read("src/RelapseCheck.Web/Features/HelpNow/HelpText", "en").Keys.Where(key => key.EndsWith(".heading", StringComparison.Ordinal)).Select(key => "help-now/" + key[..^".heading".Length]);
        var learn = Topics.Shipped.All.Select(topic => "learn/" + topic.Id);
        var tools = CravingCodes.Tools.Select(tool => "craving/" + tool);

        Assert.Subset(rules.Concat(help).Concat(learn).Concat(tools).Concat(Offered).Concat(Elsewhere).ToHashSet(StringComparer.Ordinal), Catalogue.Stated.SelectMany(row => row.Shown).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Named(string place) =>
        Catalogue.Stated.SelectMany(row => row.Shown).Where(shown => shown.StartsWith(place, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Offered =>
        Words.Resources.Read("src/RelapseCheck.Web/Features/Plans/PlanText", "en").Keys.Where(key => key.StartsWith("Try_", StringComparison.Ordinal)).Select(key => "plan/" + key["Try_".Length..].Replace('_', '/'));

    // Pages of their own features, which hold their words by their own tests.
    private static IEnumerable<string> Elsewhere =>
        from path in Repository.Files("src/RelapseCheck.Web/Features", ".razor")
        from line in Repository.Lines(path)
        where line.StartsWith("@page \"/", StringComparison.Ordinal) && !line.Contains('{', StringComparison.Ordinal)
        select line["@page \"/".Length..].TrimEnd('"');
}
