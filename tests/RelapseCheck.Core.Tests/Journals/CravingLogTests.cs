using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Tests.Journals;

public sealed class CravingLogTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 10, 4, 0, TimeSpan.FromHours(-5));
    private static readonly DayPage Empty = DayPage.Empty(new DateOnly(2026, 11, 22));

    [Fact]
    public void The_same_form_twice_is_one_log()
    {
        var day = Empty.With(new CravingLog("a", At, 7)).With(new CravingLog("a", At.AddSeconds(1), 7));
        Assert.Equal(new CravingLog("a", At, 7).At, Assert.Single(day.Cravings).At);
    }

    [Fact]
    public void What_was_told_before_and_not_since_stays()
    {
        var told = new CravingLog("a", At, 7, "home", "alone") { After = 3, Tries = [new("breathing", "yes"), new("call", "no")] };
        var log = Assert.Single(Empty.With(told).With(new CravingLog("a", At, 8) { Tries = [new("call", "yes")] }).Cravings);

        Assert.Equal((8, "home", "alone", 3), (log.Strength, log.Where, log.With, log.After));
        Assert.Equal([new("breathing", "yes"), new("call", "yes")], log.Tries);
    }

    [Fact]
    public void Logs_stand_in_the_order_of_the_day() =>
        Assert.Equal(["a", "b"], Empty.With(new CravingLog("b", At.AddHours(1), 2)).With(new CravingLog("a", At, 2)).Cravings.Select(log => log.Id));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_strength_lies_from_0_to_10(int number, bool isOne) => Assert.Equal(isOne, CravingLog.IsStrength(number));
}
