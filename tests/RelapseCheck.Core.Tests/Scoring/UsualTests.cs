using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

public sealed class UsualTests
{
    private static readonly DateOnly Today = new(2026, 3, 15);

    [Theory]
    [InlineData(0, UsualState.Learning)]
    [InlineData(4, UsualState.Learning)]
    [InlineData(5, UsualState.Provisional)]
    [InlineData(9, UsualState.Provisional)]
    [InlineData(10, UsualState.Known)]
    public void It_is_learning_under_five_and_provisional_under_ten(int count, UsualState state)
    {
        var usual = Usual.Of(Days(Enumerable.Repeat(40.0, count)), Today);
        Assert.Equal((count, state), (usual.Count, usual.State));
        Assert.Equal(state == UsualState.Learning, usual.High is null);
        Assert.False(state == UsualState.Learning && usual.IsHigher(100));
    }

    [Fact]
    public void It_is_the_median_with_a_spread_of_the_scaled_median_deviation()
    {
        // Sorted 10 20 30 40 90: median 30; deviations 0 10 10 20 60: median 10; 1.4826 x 10.
        var usual = Usual.Of(Days([10, 40, 20, 90, 30]), Today);
        Assert.Equal(30, usual.Middle);
        Assert.Equal(14.826, usual.Spread, 9);
        Assert.Equal(30 - 29.652, usual.Low!.Value, 9);
        Assert.Equal(59.652, usual.High!.Value, 9);
    }

    [Fact]
    public void The_spread_is_at_least_five_points()
    {
        var usual = Usual.Of(Days([40, 40, 41, 40, 40]), Today);
        Assert.Equal((40.0, 5.0, 30.0, 50.0), (usual.Middle, usual.Spread, usual.Low, usual.High));
        Assert.False(usual.IsHigher(50));
        Assert.True(usual.IsHigher(Math.BitIncrement(50.0)));
        Assert.False(usual.IsLower(30));
        Assert.True(usual.IsLower(Math.BitDecrement(30.0)));
    }

    [Fact]
    public void The_usual_range_stays_on_the_scale()
    {
        Assert.Equal(0, Usual.Of(Days([2, 2, 2, 2, 2]), Today).Low);
        Assert.Equal(100, Usual.Of(Days([98, 98, 98, 98, 98]), Today).High);
    }

    [Fact]
    public void It_takes_the_latest_fourteen_of_forty_two_days_and_nothing_later()
    {
        var history = Enumerable.Range(1, 20).Select(ago => new Level(Today.AddDays(-ago), ago <= 14 ? 20 : 90)).Append(new(Today.AddDays(1), 100)).ToArray();
        Assert.Equal((14, 20.0), (Usual.Of(history, Today).Count, Usual.Of(history, Today).Middle));
        Assert.Equal(1, Usual.Of([new(Today.AddDays(-42), 10), new(Today.AddDays(-43), 10)], Today).Count);
    }

    [Theory]
    [InlineData(13.85, false)] // 1.96 x 5 x sqrt 2 = 13.859…
    [InlineData(13.86, true)]
    [InlineData(-13.85, false)]
    [InlineData(-13.86, true)]
    public void A_change_is_clear_beyond_the_persons_own_ups_and_downs(double difference, bool clear) =>
        Assert.Equal(clear, ClearChange.Between(40, 40 + difference, 5));

    [Fact]
    public void The_middle_of_an_even_count_lies_between_two() => Assert.Equal(2.5, Median.Of([4, 1, 3, 2]));

    [Fact]
    public void Nothing_has_no_middle() => Assert.Throws<ArgumentException>(() => Median.Of([]));

    private static Level[] Days(IEnumerable<double> points) => [.. points.Select((point, ago) => new Level(Today.AddDays(-1 - ago), point))];
}
