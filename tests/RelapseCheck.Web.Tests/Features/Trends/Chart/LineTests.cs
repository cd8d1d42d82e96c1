using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Tests.Features.Trends.Chart;

public sealed class LineTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);
    private static readonly DaySpan ElevenDays = new(Monday, Monday.AddDays(10));

    [Fact]
    public void Neighbouring_days_are_joined() =>
        Assert.Equal("M0 80L10 70", Line.Through([At(0, 20), At(1, 30)], ElevenDays, 1));

    [Fact]
    public void A_day_without_a_check_in_breaks_the_line() =>
        Assert.Equal("M0 80L10 70M30 60L40 50", Line.Through([At(0, 20), At(1, 30), At(3, 40), At(4, 50)], ElevenDays, 1));

    [Fact]
    public void A_lone_day_is_a_point_of_no_length() =>
        Assert.Equal("M0 80h0M50 60L60 50M100 0h0", Line.Through([At(0, 20), At(5, 40), At(6, 50), At(10, 100)], ElevenDays, 1));

    [Fact]
    public void A_check_in_without_a_score_is_a_gap_too() =>
        Assert.Equal("M0 80h0M20 80h0", Line.Through([At(0, 20), At(1, null), At(2, 20)], ElevenDays, 1));

    [Fact]
    public void Weeks_are_joined_across_seven_days() =>
        Assert.Equal("M0 80L70 70", Line.Through([At(0, 20), At(7, 30)], ElevenDays, 7));

    [Fact]
    public void Nothing_draws_nothing() => Assert.Equal("", Line.Through([], ElevenDays, 1));

    [Fact]
    public void Only_a_range_gets_a_stroke() =>
        Assert.Equal("M10 70V40", Line.Spans([At(0, 20), At(1, 50) with { Low = 30, High = 60 }], ElevenDays));

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void A_place_never_has_a_comma(string language)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(language);
        Assert.Equal("33.33%", Line.Percent(100.0 / 3));
        Thread.CurrentThread.CurrentCulture = before;
    }

    private static Dot At(int day, double? point)
    {
        var range = new KeptRange(point, point ?? 0, point ?? 100);
        return Dot.Of(Monday.AddDays(day), new(range, range, range, range, Band.Low, Band.Low, Band.Low, []), range);
    }
}
