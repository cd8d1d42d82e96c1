using FsCheck;
using FsCheck.Fluent;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

public sealed class TrendTests
{
    private static readonly DateOnly Today = new(2026, 3, 28);

    [Fact]
    public void The_direction_alone_is_the_same()
    {
        var draws = new Draws(7);
        for (var series = 0; series < 300; series++)
        {
            var slope = (series % 7) - 3;
            Level[] levels = [.. Enumerable.Range(0, 3 + (series % 25)).Select(ago => new Level(new DateOnly(2026, 3, 15).AddDays(-ago), 50 - (slope * ago) + draws.Next(20)))];
            Assert.Equal(Trend.Of(levels, new(2026, 3, 15)).Direction, Trend.DirectionOf(levels, new(2026, 3, 15)));
        }
    }

    [Fact]
    public void Five_days_that_rise_by_five_points_a_week_are_rising()
    {
        var trend = Trend.Of([new(Today.AddDays(-21), 20), new(Today.AddDays(-14), 25), new(Today.AddDays(-7), 30), new(Today.AddDays(-6), 31), new(Today, 35)], Today);
        Assert.Equal(5.0, trend.PointsPerWeek!.Value, 9);
        Assert.Equal(2.0 / 120, trend.Chance!.Value, 12);
        Assert.Equal(Direction.Rising, trend.Direction);
    }

    [Theory]
    [InlineData(5, 0.09, Direction.Rising)]
    [InlineData(4.99, 0.09, Direction.Steady)]
    [InlineData(5, 0.1, Direction.Steady)]
    [InlineData(-5, 0.09, Direction.Falling)]
    [InlineData(-4.99, 0.09, Direction.Steady)]
    [InlineData(-5, 0.1, Direction.Steady)]
    public void A_direction_needs_slope_and_little_chance(double slope, double chance, Direction direction) =>
        Assert.Equal(direction, new Trend(5, slope, chance).Direction);

    [Fact]
    public void Fewer_than_five_days_have_no_direction()
    {
        var trend = Trend.Of([.. Enumerable.Range(0, 4).Select(ago => new Level(Today.AddDays(-ago), 90 - (20 * ago)))], Today);
        Assert.Equal((4, null, null, Direction.NotKnown), (trend.Days, trend.PointsPerWeek, trend.Chance, trend.Direction));
    }

    [Fact]
    public void Only_twenty_eight_days_count_and_the_last_check_in_of_a_day()
    {
        var levels = Enumerable.Range(0, 30).Select(ago => new Level(Today.AddDays(-ago), 10)).Append(new(Today, 50)).Append(new(Today.AddDays(1), 99)).ToArray();
        var trend = Trend.Of(levels, Today);
        Assert.Equal((28, 0.0), (trend.Days, trend.PointsPerWeek));
        Assert.Equal(2.0 / 28, trend.Chance!.Value, 12); // The one that differs stands last or first in 2 of its 28 places.
    }

    [Fact]
    public void One_wild_day_does_not_turn_the_slope()
    {
        double[] points = [30, 31, 30, 95, 31, 30, 31];
        Assert.Equal(Direction.Steady, Trend.Of([.. points.Select((point, at) => new Level(Today.AddDays(at - 6), point))], Today).Direction);
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, 2.0 / 24)]
    [InlineData(new double[] { 4, 3, 2, 1 }, 2.0 / 24)]
    [InlineData(new double[] { 1, 1, 2 }, 2.0 / 3)]
    [InlineData(new double[] { 5, 5, 5 }, 1)]
    [InlineData(new double[] { 5 }, 1)]
    public void The_chance_is_exact(double[] values, double chance) => Assert.Equal(chance, MannKendall.Chance(values), 12);

    [Fact]
    public void The_chance_is_that_of_all_orders_counted_one_by_one() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(
            Gen.Choose(1, 6).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 4), count)).ToArbitrary(),
            values => Math.Abs(Counted(values) - MannKendall.Chance([.. values.Select(value => (double)value)])) < 1e-12));

    [Fact]
    public void The_chances_of_a_long_series_stay_sound()
    {
        double[] rising = [.. Enumerable.Range(0, 28).Select(day => (double)(day / 2))];
        Assert.InRange(MannKendall.Chance(rising), 0, 1e-12);
        double[] wavy = [.. Enumerable.Range(0, 28).Select(day => (double)(day % 7))];
        Assert.InRange(MannKendall.Chance(wavy), 0.095, 0.1); // The normal approximation, corrected for ties and continuity, gives 0.097.
    }

    private static double Counted(int[] values)
    {
        var limit = Math.Abs(Sum(values));
        var sums = Orders(values).Select(order => Math.Abs(Sum(order))).ToArray();
        return (double)sums.Count(sum => sum >= limit) / sums.Length;
    }

    private static int Sum(int[] values) => (from i in Enumerable.Range(0, values.Length) from j in Enumerable.Range(i + 1, values.Length - i - 1) select Math.Sign(values[j] - values[i])).Sum();

    private static IEnumerable<int[]> Orders(int[] values) => values.Length == 0
        ? [[]]
        : Enumerable.Range(0, values.Length).SelectMany(at => Orders([.. values.Where((_, i) => i != at)]).Select(rest => (int[])[values[at], .. rest]));
}
