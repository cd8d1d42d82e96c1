using System.Text.Json;
using RelapseCheck.Core.Figures;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Tests.Figures;

public sealed class EvidenceFiguresTests
{
    private static readonly EvidenceFigures Shipped = EvidenceFigures.Shipped;

    [Fact]
    public void They_are_those_of_the_questionnaire_that_ships()
    {
        var weekly = InstrumentCatalog.Shipped.Get(Shipped.Instrument);

        Assert.Equal(weekly.Version, Shipped.Version);
        Assert.Equal(weekly.Items.Count, Shipped.Tried.ItemsAll);
        Assert.Equal(weekly.Items.Sum(item => item.Maximum), Shipped.Tried.PointsAll);
        Assert.Equal(weekly.Items.Where(item => Shipped.Tried.Items.Contains(item.Id)).Sum(item => item.Maximum), Shipped.Tried.Points);
    }

    [Fact]
    public void The_questions_that_were_tried_are_those_that_say_so() => Assert.Equal(
        InstrumentCatalog.Shipped.Get(Shipped.Instrument).Items.Where(item => item.Evidence.Observed.Count > 0).Select(item => item.Id).Order(StringComparer.Ordinal),
        Shipped.Tried.Items.Order(StringComparer.Ordinal));

    [Fact]
    public void They_say_how_to_be_worked_out_again()
    {
        Assert.All(Shipped.Commands, command => Assert.StartsWith("relapsecheck ", command, StringComparison.Ordinal));
        Assert.InRange(Shipped.Draws, 1000, 100_000);
        Assert.Contains($"--seed {Shipped.Seed}", Shipped.Commands[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_lies_within_its_range()
    {
        var figures = Every(Shipped).ToArray();

        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.True(0 <= figure.Low && figure.Low <= figure.Value && figure.Value <= figure.High && figure.High <= 1, figure.ToString()));
    }

    [Fact]
    public void Use_rises_from_band_to_band_in_all_weeks_and_in_both_studies() =>
        Assert.All([Shipped.All, .. Shipped.Groups.Where(group => group.Name.StartsWith("trial", StringComparison.Ordinal))], group =>
        {
            var shares = group.Bands.Select(band => band.Share!.Value).ToArray();
            Assert.Equal(shares.Order(), shares);
            Assert.Equal(4, shares.Distinct().Count());
        });

    [Fact]
    public void A_group_that_lies_too_far_below_is_named_and_another_is_not()
    {
        var whole = Shipped.All.Auroc!.Value;
        WeekFigures Group(string name, double area) => Shipped.All with { Name = name, Auroc = new(area, area, area) };
        var figures = Shipped with { Groups = [Group("near", whole - 0.0399), Group("far", whole - 0.0401), Group("farther", whole - 0.2), Shipped.All with { Name = "none", Auroc = null }] };

        Assert.Equal(["farther", "far"], figures.Below.Select(group => group.Name));
    }

    [Fact]
    public void The_file_reads_back_as_it_was_written() => Assert.Equal(Shipped.ToJson(), EvidenceFigures.Read(Shipped.ToJson()).ToJson());

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{ "instrument": "weekly", "version": "two" }""")]
    public void A_broken_file_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => EvidenceFigures.Read(json));

    private static IEnumerable<Estimate> Every(EvidenceFigures figures) =>
        from weeks in (IEnumerable<WeekFigures>)[figures.All, figures.Abstinent, figures.HeldOut, figures.HeldOutAbstinent, .. figures.Groups]
        from figure in (IEnumerable<Estimate?>)[weeks.Auroc, weeks.Naive, weeks.Fitted, .. weeks.Bands.Select(band => band.Share)]
        where figure is not null
        select figure;
}
