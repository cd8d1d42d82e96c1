using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Instruments;

public sealed class InstrumentCatalogTests
{
    [Fact]
    public void A_file_that_holds_is_read_as_it_stands()
    {
        var own = InstrumentCatalog.Read(ValidFile.Name, ValidFile.Text);

        Assert.Equal(("own", 1, true), (own.Id, own.Version, own.Rated));
        Assert.Equal([0, 25, 50, 75.5], own.Bands.Select(cut => cut.From));
        Assert.Equal(["medicine", "pain"], own.Items.Select(item => item.Id));
        Assert.Equal(["prescribed", "left-care-days", "where"], own.FollowUps.Select(followUp => followUp.Id));
        Assert.Equal((Domain.Physiological, 7, 3, "Took it"), (own.Items[0].Domain, own.Items[0].Rung, own.Items[0].Maximum, own.Items[0].Strength!.In("en")));
        Assert.Equal(new EvidenceLine(EvidenceStatus.Literature, "A study, 2020."), new EvidenceLine(own.Items[1].Evidence.Status, own.Items[1].Evidence.Citation));
        Assert.Equal(FollowUpKind.Many, own.FollowUps[2].Kind);
        Assert.Equal("¿Dónde?", own.FollowUps[2].Ask.In("es"));
    }

    [Fact]
    public void Conditions_are_read_with_their_parts()
    {
        var own = InstrumentCatalog.Read(ValidFile.Name, ValidFile.Text);

        var all = Assert.IsType<Condition.All>(own.FollowUps[2].When);
        Assert.Equal(new Condition.TwoWorst("pain"), all.Parts[0]);
        var any = Assert.IsType<Condition.Any>(all.Parts[1]);
        Assert.Equal(new Condition[] { new Condition.Above("medicine"), new Condition.AtMost("left-care-days", 30) }, any.Parts);
        Assert.Equal(new Condition.Worst("pain"), own.FollowUps[1].When);
        Assert.Equal(["none"], Assert.IsType<Condition.Is>(own.Items[0].AppliesUnless).Codes);
    }

    [Fact]
    public void The_shipped_instruments_come_in_their_order() =>
        Assert.Equal(["daily", "weekly", "hard-day", "background", "observer"], InstrumentCatalog.Shipped.All.Select(instrument => instrument.Id));

    [Fact]
    public void An_older_version_is_found_by_its_number_and_never_asked()
    {
        var shipped = InstrumentCatalog.Shipped;

        Assert.Equal(2, shipped.Get("weekly").Version);
        Assert.Equal((1, 119), (shipped.Find("weekly", 1)!.Version, shipped.Find("weekly", 1)!.Items.Sum(item => item.Maximum)));
        Assert.Same(shipped.Get("weekly"), shipped.Find("weekly", 2));
        Assert.Null(shipped.Find("weekly", 3));
        Assert.All(shipped.All, instrument => Assert.Equal(instrument.Version, shipped.Versions.Where(version => version.Id == instrument.Id).Max(version => version.Version)));
    }

    [Fact]
    public void An_instrument_that_is_not_there_is_not_found()
    {
        Assert.Null(InstrumentCatalog.Shipped.Find("hourly"));
        Assert.Throws<KeyNotFoundException>(() => InstrumentCatalog.Shipped.Get("hourly"));
    }

    [Fact]
    public void An_instrument_that_is_not_rated_has_no_bands_and_may_leave_out_points()
    {
        var text = ValidFile.Text.Replace("rated: true", "rated: false").Replace(", points: 3", "");
        var unrated = InstrumentCatalog.Read(ValidFile.Name, string.Join('\n', text.Split('\n').Where(line => !line.Contains("bands:") && !line.Contains("from:"))));

        Assert.Empty(unrated.Bands);
        Assert.Equal([0, 2], unrated.Items.Select(item => item.Maximum));
    }

    [Fact]
    public void What_a_refusal_says_can_be_read_on_its_own()
    {
        var error = Assert.Throws<InstrumentException>(() => InstrumentCatalog.Read("clinic/own.yaml", "id: own\nversion: 0"));

        Assert.Equal("clinic/own.yaml", error.File);
        Assert.Equal($"clinic/own.yaml:{error.Line}: {error.Reason}", error.Message);
    }

    [Fact]
    public void What_rules_read_is_what_follow_ups_answer()
    {
        var asked = InstrumentCatalog.Shipped.All.SelectMany(instrument => instrument.FollowUps).ToLookup(followUp => followUp.Id);

        Assert.All(SafetyRules.Shipped.Inputs.Where(input => input.Id != AnswerSheet.Unsafe), input =>
            Assert.All(asked[input.Id], followUp => Assert.Equal(input.Codes, followUp.Choices.Select(choice => choice.Code))));
        Assert.All(SafetyRules.Shipped.Inputs.Where(input => input.Id != AnswerSheet.Unsafe), input => Assert.NotEmpty(asked[input.Id]));
    }

    private sealed record EvidenceLine(EvidenceStatus Status, string? Citation);
}
