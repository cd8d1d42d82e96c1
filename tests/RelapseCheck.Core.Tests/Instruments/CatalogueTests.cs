using System.Text.RegularExpressions;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Tests.Conventions;

namespace RelapseCheck.Core.Tests.Instruments;

/// <summary>Both directions between the catalogue and the shipped instruments.</summary>
public sealed class CatalogueTests
{
    private static readonly Catalogue Catalogue = Catalogue.Kept;

    [Fact]
    public void Every_row_is_asked_by_the_instruments_it_names()
    {
        var missing = Catalogue.Items.SelectMany(row => row.Use.Where(id => Find(id, row.Id) is null).Select(id => $"{id}: {row.Id}"));

        Assert.Empty(missing);
        Assert.All(Catalogue.Items, row => Assert.NotEmpty(row.Use));
    }

    [Fact]
    public void Every_item_has_a_row_that_names_its_instrument()
    {
        var strange = from instrument in InstrumentCatalog.Shipped.All
                      from item in instrument.Items
                      where instrument.Id == "hard-day" ? !Catalogue.HardDay.Contains(item.Id) : !Catalogue.Items.Any(row => row.Id == item.Id && row.Use.Contains(instrument.Id))
                      select $"{instrument.Id}: {item.Id}";

        Assert.Empty(strange);
    }

    [Fact]
    public void The_hard_day_asks_its_three_questions() =>
        Assert.Equal(Catalogue.HardDay, InstrumentCatalog.Shipped.Get("hard-day").Items.Select(item => item.Id));

    [Fact]
    public void Domain_rung_and_documents_of_an_item_are_those_of_its_row()
    {
        foreach (var (instrument, item) in InstrumentCatalog.Shipped.All.SelectMany(instrument => instrument.Items.Select(item => (instrument, item))))
        {
            var row = Catalogue.Items.Single(row => row.Id == item.Id);
            Assert.Equal((instrument.Id, item.Id, row.Domain, row.Rung), (instrument.Id, item.Id, item.Domain.ToString().ToLowerInvariant(), item.Rung));
            Assert.Equal(row.Sources.Order(), item.Evidence.Sources.Order());
        }
    }

    [Fact]
    public void A_strength_is_an_item_whose_good_answer_is_worded_wherever_points_are_given()
    {
        var strengths = Catalogue.Strengths.Select(row => row.Is ?? row.Id).ToHashSet();
        var rated = InstrumentCatalog.Shipped.All.Where(instrument => instrument.Rated).SelectMany(instrument => instrument.Items);

        Assert.All(rated, item => Assert.Equal(strengths.Contains(item.Id), item.Strength is not null));
        Assert.All(strengths, id => Assert.Contains(Catalogue.Items, row => row.Id == id));
    }

    [Fact]
    public void Every_background_row_is_asked()
    {
        var background = InstrumentCatalog.Shipped.Get("background");
        var asked = background.FollowUps.Select(followUp => followUp.Id).ToHashSet();

        Assert.All(Catalogue.Background, row => Assert.Subset(asked, Asks(row).ToHashSet()));
    }

    [Fact]
    public void Every_safety_row_is_asked_by_the_instruments_it_names() =>
        Assert.All(Catalogue.Safety, row => Assert.Equal(
            row.Use,
            InstrumentCatalog.Shipped.All.Where(instrument => instrument.FindFollowUp(row.Id) is not null).Select(instrument => instrument.Id)));

    [Fact]
    public void Every_follow_up_and_fact_has_a_row_of_its_kind()
    {
        var background = Catalogue.Background.SelectMany(Asks).ToHashSet();
        foreach (var (instrument, asked) in InstrumentCatalog.Shipped.All.SelectMany(instrument => instrument.FollowUps.Select(asked => (instrument.Id, asked))))
        {
            Assert.True(instrument == "background" && background.Contains(asked.Id) || Catalogue.Safety.Any(row => row.Id == asked.Id), $"{instrument}: {asked.Id}");
            Assert.True(instrument == "background" || asked.Fact == (Catalogue.Safety.Single(row => row.Id == asked.Id).Kind == "fact"), $"{instrument}: {asked.Id}");
        }
    }

    [Fact]
    public void Every_input_of_a_safety_rule_has_a_row() =>
        Assert.Subset(Catalogue.Safety.Select(row => row.Id).ToHashSet(), SafetyRules.Shipped.Inputs.Select(input => input.Id).ToHashSet());

    [Fact]
    public void Sources_are_documents_of_the_catalogue_or_public()
    {
        var known = Catalogue.Documents.Select(row => row.Id).Append("public").ToHashSet();

        Assert.All(Catalogue.Items.Concat(Catalogue.Stated).Concat(Catalogue.Safety).Except(Catalogue.Strain), row => Assert.Subset(known, row.Sources.ToHashSet()));
        Assert.All(Catalogue.Strain, row => Assert.Equal(["judgement"], row.Sources));
        Assert.All(Catalogue.LeftOut, row => Assert.False(string.IsNullOrWhiteSpace(row.What) || string.IsNullOrWhiteSpace(row.Why)));
    }

    [Fact]
    public void Every_row_has_an_id_of_its_own() =>
        Assert.Empty(Catalogue.Stated.GroupBy(row => row.Id, StringComparer.Ordinal).Where(rows => rows.Count() > 1).Select(rows => rows.Key));

    [Fact]
    public void The_questions_about_the_familys_own_load_are_those_of_the_catalogue() =>
        Assert.Equal(Catalogue.Strain.Select(row => row.Id).Order(), StrainQuestions.Instrument.Items.Select(item => item.Id).Order());

    [Fact]
    public void The_ladder_has_every_sign_on_its_rung()
    {
        var signs = Catalogue.Signs.Where(sign => sign.Rung is not null).Select(sign => (sign.Rung, sign.Id)).Order();
        var ladder = Catalogue.Ladder.SelectMany(row => row.Signs.Select(id => (row.Rung, id))).Order();

        Assert.Equal(signs, ladder);
        Assert.Equal(Enumerable.Range(1, 8).Cast<int?>(), Catalogue.Ladder.Select(row => row.Rung).OfType<int>().Cast<int?>());
    }

    [Fact]
    public void What_was_left_out_is_shown_nowhere()
    {
        var shown = Repository.Files("src", ".resx", ".yaml", ".razor", ".js").Where(path => !path.EndsWith("catalogue.yaml", StringComparison.Ordinal)).Append("README.md");
        var left = Catalogue.LeftOut.SelectMany(row => row.Words).Select(words => new Regex(words, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))).ToList();
        var found = shown.SelectMany(path => Repository.Lines(path).SelectMany((line, at) => left.Where(words => words.IsMatch(line)).Select(words => $"{path}:{at + 1}: {words}")));

        Assert.Empty(found);
        Assert.All(Catalogue.LeftOut, row => Assert.NotEmpty(row.Words));
    }

    private static Item? Find(string instrument, string id) => InstrumentCatalog.Shipped.Find(instrument)?.Items.FirstOrDefault(item => item.Id == id);

    private static List<string> Asks(CatalogueRow row) => row.Asks.Count > 0 ? row.Asks : [row.Id];
}
