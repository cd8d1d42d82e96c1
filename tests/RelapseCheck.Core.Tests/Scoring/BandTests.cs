using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

public sealed class BandTests
{
    // Twenty questions of 0 to 5 points: one point is one step of the score.
    private static readonly Instrument Hundred = Made.Instrument([.. Enumerable.Range(0, 20).Select(i => Made.Item($"q{i}", Domain.Social, 0, 1, 2, 3, 4, 5))]);

    public static TheoryData<string, int> Cuts => new(InstrumentCatalog.Shipped.All.Where(instrument => instrument.Rated)
        .SelectMany(instrument => Enumerable.Range(0, instrument.Bands.Count).Select(cut => (instrument.Id, cut))));

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Every_cut_off_belongs_to_the_band_above_it_and_what_is_below_does_not(string id, int at)
    {
        var cuts = InstrumentCatalog.Shipped.Get(id).Bands;
        Assert.Equal(cuts[at].Band, Scorer.BandOf(cuts, cuts[at].From));
        Assert.Equal(cuts[Math.Max(0, at - 1)].Band, Scorer.BandOf(cuts, Math.BitDecrement(cuts[at].From)));
    }

    [Theory]
    [InlineData(24, Band.Low)]
    [InlineData(25, Band.Moderate)]
    [InlineData(49, Band.Moderate)]
    [InlineData(50, Band.High)]
    [InlineData(74, Band.High)]
    [InlineData(75, Band.Severe)]
    [InlineData(100, Band.Severe)]
    [InlineData(0, Band.Low)]
    public void A_complete_sheet_shows_the_band_of_its_score(int points, Band band)
    {
        var score = Scorer.Score(Filled(points, 20), Rules());
        Assert.Equal((points, band, band, band), (score.Overall.Point, score.Lowest, score.Highest, score.Shown));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void Half_of_the_weight_is_enough_for_a_point_and_less_is_not(int answered, bool rated)
    {
        var score = Scorer.Score(Filled(10, answered), Rules());
        Assert.Equal(rated, score.Overall.Point is not null);
        Assert.Equal(10, score.Overall.Low);
        Assert.Equal(10 + (5 * (20 - answered)), score.Overall.High);
    }

    [Theory]
    [InlineData(16, 52, Band.High)] // 16 of 20 answered: 52 to 72, both "high"
    [InlineData(16, 60, Band.Severe)] // 60 to 80, and 75 of what was answered: severe, the higher end
    [InlineData(16, 59, null)] // 59 to 79, and 73.75 of what was answered: high, not the higher end
    [InlineData(15, 57, null)] // 57 to 82, and 76 of what was answered; but less than 80% of the weight
    public void One_band_is_shown_only_when_what_was_left_out_can_hardly_change_it(int answered, int points, Band? shown) =>
        Assert.Equal(shown, Scorer.Score(Filled(points, answered), Rules()).Shown);

    [Fact]
    public void Nothing_answered_is_between_the_lowest_and_the_highest_band()
    {
        var score = Scorer.Score(Filled(0, 0), Rules());
        Assert.Equal((null, 0.0, 100.0), (score.Overall.Point, score.Overall.Low, score.Overall.High));
        Assert.Equal((Band.Low, Band.Severe, (Band?)null), (score.Lowest, score.Highest, score.Shown));
        Assert.Null(score.Strengths);
    }

    [Fact]
    public void A_domain_that_is_not_asked_has_no_rating()
    {
        var mind = Scorer.Score(Filled(0, 20), Rules()).Psychological;
        Assert.Equal((0, null, false), (mind.Maximum, mind.Point, mind.IsOpen));
    }

    [Fact]
    public void A_floor_raises_the_band_and_never_the_number()
    {
        var score = Scorer.Score(Filled(10, 20), Rules(Made.Rule("r", new Condition.Above("q0"), Band.High)));
        Assert.Equal((10, Band.High, Band.High), (score.Overall.Point, score.Lowest, score.Shown));
        Assert.Equal("r", Assert.Single(score.RaisedBy).Id);
    }

    [Fact]
    public void A_floor_below_the_band_of_the_number_did_not_raise_it()
    {
        var score = Scorer.Score(Filled(80, 20), Rules(Made.Rule("r", new Condition.Above("q0"), Band.High)));
        Assert.Equal((Band.Severe, 1, 0), (score.Shown, score.Fired.Count, score.RaisedBy.Count));
    }

    [Fact]
    public void What_was_left_out_could_still_raise_the_highest_band()
    {
        var score = Scorer.Score(Hundred.Sheet([.. Enumerable.Range(1, 19).Select(i => $"q{i}=a")]), Rules(Made.Rule("r", new Condition.Above("q0"), Band.Severe)));
        Assert.Equal((Band.Low, Band.Severe, (Band?)null), (score.Lowest, score.Highest, score.Shown));
        Assert.Empty(score.Fired);
    }

    [Fact]
    public void An_instrument_that_does_not_rate_fires_rules_and_shows_no_band()
    {
        var unrated = Hundred with { Rated = false, Bands = [] };
        var score = Scorer.Score(unrated.Sheet("q0=b"), Rules(Made.Rule("r", new Condition.Above("q0"), Band.High), Made.Rule("s", new Condition.Above("q1"), Band.Severe)));
        Assert.Equal((false, (Band?)null, Band.High, Band.Severe), (score.Rated, score.Shown, score.Lowest, score.Highest));
        Assert.Equal(["r"], score.Fired.Select(rule => rule.Id));
    }

    private static SafetyRules Rules(params SafetyRule[] rules) => new(rules);

    private static AnswerSheet Filled(int points, int answered) => Hundred.Sheet(
        [.. Enumerable.Range(0, answered).Select(i => $"q{i}={(char)('a' + Math.Clamp(points - (5 * i), 0, 5))}")]);
}
