using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Core.Tests.Simulation;

public sealed class WatchingTests
{
    private const int Days = 200;

    [Fact]
    public void An_alarm_without_a_lapse_in_the_days_after_is_false_and_comes_again_after_a_week()
    {
        var watching = new Watching(Track(), Watch.Usual);

        Assert.Equal(1, watching.Of(day => day == 50).False);
        Assert.Equal(1, watching.Of(day => day is >= 50 and < 57).False);
        Assert.Equal(2, watching.Of(day => day is >= 50 and < 58).False);
        Assert.Equal(0, watching.Of(day => day is < 28 or >= Days - 14).False);
    }

    [Fact]
    public void A_lapse_is_preceded_when_the_rule_held_on_one_of_the_fourteen_days_before()
    {
        var watching = new Watching(Track(100), Watch.Usual);

        Assert.Equal(1, watching.Lapses);
        Assert.Equal([14], watching.Of(day => day == 86).Leads);
        Assert.Equal([1], watching.Of(day => day == 99).Leads);
        Assert.Equal(0, watching.Of(day => day == 86).False);
        Assert.Equal((1, 0), watching.Of(day => day == 85) is var early ? (early.False, early.Preceded) : default);
        Assert.Equal((0, 0), watching.Of(day => day == 100) is var late ? (late.False, late.Preceded) : default);
    }

    [Fact]
    public void Days_of_use_and_the_fortnight_after_do_not_count_and_a_lapse_there_is_not_a_new_one()
    {
        var watching = new Watching(Track(100, 110), Watch.Usual);

        Assert.Equal(1, watching.Lapses);
        Assert.Equal(0, watching.Of(day => day is >= 100 and <= 124).False);
        Assert.Equal(1, watching.Of(day => day == 125).False);
        Assert.Equal(Days - 28 - 14 - 25, watching.Days);
    }

    private static DailyTrack Track(params int[] lapses)
    {
        var (points, used) = (new double[Days], new bool[Days]);
        foreach (var lapse in lapses)
        {
            used[lapse] = true;
        }

        return new(points, points, [.. points.Select(_ => true)], used, used);
    }
}
