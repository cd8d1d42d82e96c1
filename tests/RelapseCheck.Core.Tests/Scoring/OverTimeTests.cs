using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

public sealed class OverTimeTests
{
    private static readonly DateOnly Today = new(2026, 3, 15);
    private static readonly Instrument Daily = InstrumentCatalog.Shipped.Get("daily");

    [Theory]
    [InlineData(2, false, false)]
    [InlineData(3, false, true)]
    [InlineData(1, true, false)]
    [InlineData(2, true, true)]
    public void Silence_is_long_after_three_days_and_sooner_after_worsening(int gap, bool worsening, bool isLong)
    {
        var silence = Silence.Of(Enumerable.Range(0, 6).Select(ago => Today.AddDays(-gap - ago)), Today, worsening);
        Assert.Equal(new Silence(gap, 1, isLong), silence);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void Silence_is_measured_by_the_persons_own_gaps(int gap, bool isLong) =>
        Assert.Equal(isLong, Silence.Of(Enumerable.Range(0, 6).Select(week => Today.AddDays(-gap - (7 * week))), Today, false)!.IsLong);

    [Fact]
    public void Silence_is_not_known_before_five_days()
    {
        Assert.Null(Silence.Of([], Today, true));
        Assert.Equal(new Silence(90, null, false), Silence.Of([Today.AddDays(-90), Today.AddDays(-91)], Today, true));
    }

    [Fact]
    public void Relief_is_noted_when_a_strong_wish_is_suddenly_gone()
    {
        var strong = Enumerable.Range(1, 5).Select(ago => Kept(-ago, "craving=6")).ToArray();
        Assert.True(SuddenRelief.Shows(strong, Kept(0, "craving=0"), newMedication: false));
        Assert.False(SuddenRelief.Shows(strong, Kept(0, "craving=0"), newMedication: true));
        Assert.False(SuddenRelief.Shows(strong, Kept(0, "craving=1"), newMedication: false));
        Assert.False(SuddenRelief.Shows(strong, Kept(0), newMedication: false));
        Assert.False(SuddenRelief.Shows(strong[1..], Kept(0, "craving=0"), newMedication: false));
        Assert.False(SuddenRelief.Shows([.. Enumerable.Range(1, 5).Select(ago => Kept(-ago, "craving=5"))], Kept(0, "craving=0"), newMedication: false));
        Assert.False(SuddenRelief.Shows([.. Enumerable.Range(40, 5).Select(ago => Kept(-ago, "craving=9"))], Kept(0, "craving=0"), newMedication: false));
    }

    [Fact]
    public void Recovery_days_are_a_total_and_a_share_of_answered_days_and_never_start_again()
    {
        DatedSheet[] kept = [Kept(-400, "used=none"), Kept(-9, "used=none"), Kept(-3, "used=more"), Kept(-2), Kept(-1, "used=prefer-not"), Kept(0, "used=none")];
        var days = RecoveryDays.Of(kept, []);
        Assert.Equal(new RecoveryDays(3, 4), days);
        Assert.Equal(0.75, days.Share);
    }

    [Fact]
    public void A_day_with_use_in_one_of_its_check_ins_or_marked_so_is_no_recovery_day()
    {
        Assert.Equal(new RecoveryDays(0, 1), RecoveryDays.Of([Kept(0, "used=once"), Kept(0, "used=none")], []));
        Assert.Equal(new RecoveryDays(0, 1), RecoveryDays.Of([Kept(0, "used=none"), Kept(0, "used=once")], []));
        Assert.Equal(new RecoveryDays(1, 2), RecoveryDays.Of([Kept(0, "used=none")], [Today.AddDays(-2)]));
        Assert.Equal(new RecoveryDays(0, 1), RecoveryDays.Of([Kept(0, "used=none")], [Today, Today]));
        Assert.Null(RecoveryDays.Of([], []).Share);
    }

    [Fact]
    public void The_ladder_shows_the_furthest_rung_of_seven_days()
    {
        DatedSheet[] kept = [Kept(-7, "used=more"), Kept(-6, "places-of-use=a-little"), Kept(-1, "people-who-use=very-much"), Kept(0, "places-of-use=not-at-all")];
        var ladder = Ladder.Of(kept, Today);
        Assert.Equal((4, "places-of-use", "a-little", Today.AddDays(-6)), (ladder!.Rung, ladder.Item.Id, ladder.Answer.Code, ladder.Day));
        Assert.Null(Ladder.Of([Kept(0, "used=none")], Today));
        Assert.Equal(8, Ladder.Of([.. kept, Kept(0, "used=once")], Today)!.Rung);
    }

    [Fact]
    public void Levels_of_another_version_instrument_or_scoring_are_not_compared()
    {
        CheckIn[] kept =
        [
            Stored(Daily.Id, Daily.Version, Score.Version, -3, 30),
            Stored(Daily.Id, Daily.Version + 1, Score.Version, -2, 40),
            Stored("weekly", Daily.Version, Score.Version, -2, 50),
            Stored(Daily.Id, Daily.Version, Score.Version + 1, -2, 60),
            Stored(Daily.Id, Daily.Version, Score.Version, -1, null),
            Stored(Daily.Id, Daily.Version, Score.Version, -4, 20),
        ];
        Assert.Equal([new Level(Today.AddDays(-4), 20), new Level(Today.AddDays(-3), 30)], Level.Of(kept, Daily));
    }

    [Fact]
    public void A_kept_check_in_that_cannot_be_read_is_left_out()
    {
        var good = Stored(Daily.Id, Daily.Version, Score.Version, -1, 30) with { Answers = new Dictionary<string, string> { ["used"] = "once" } };
        CheckIn[] kept = [good, good with { Answers = new Dictionary<string, string> { ["used"] = "sometimes" } }, good with { More = new Dictionary<string, string> { ["self-harm"] = "perhaps" } }, good with { Version = 99 }];
        Assert.Equal("once", Assert.Single(DatedSheet.Of(kept, [Daily])).Sheet.Answer(Daily.IndexOf("used"))!.Code);
    }

    private static DatedSheet Kept(int day, params string[] answers) => new(Today.AddDays(day), Daily.Sheet(answers));

    private static CheckIn Stored(string instrument, int version, int scoring, int day, double? point)
    {
        var range = new KeptRange(point, 0, 100);
        var none = new Dictionary<string, string>();
        var at = new DateTimeOffset(Today.AddDays(day), new TimeOnly(23, 30), TimeSpan.FromHours(-7));
        return new("id", instrument, version, scoring, at, none, none, null, new(range, range, range, range, Band.Low, Band.Low, null, []));
    }
}
