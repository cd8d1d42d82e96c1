using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Core.Tests.Sharing;

public sealed class SinceThenTests
{
    private static readonly DateOnly Session = new(2026, 3, 1);
    private static readonly DateOnly Today = new(2026, 3, 8);

    [Fact]
    public void The_last_check_in_up_to_the_session_is_compared_with_the_latest()
    {
        var since = Since(Day(-3, 10), Day(0, 20), Day(2, 90), Day(5, 45));

        Assert.Equal(Session, since.Before!.Day);
        Assert.Equal(Session.AddDays(5), since.Now!.Day);
        Assert.Equal(25, since.Difference);
        Assert.Equal((2, 7), (since.CheckInDays, since.Days));
    }

    [Fact]
    public void Without_one_before_the_session_the_first_after_it_is_compared() =>
        Assert.Equal(Session.AddDays(2), Since(Day(2, 30), Day(5, 45)).Before!.Day);

    [Fact]
    public void A_lone_check_in_and_one_from_before_the_session_have_nothing_to_be_compared_with()
    {
        Assert.Equal((null, null), (Since(Day(2, 30)).Before, Since(Day(2, 30)).Difference));
        Assert.Null(Since(Day(-1, 30), Day(0, 50)).Now);
        Assert.Null(Since().Now);
    }

    [Fact]
    public void A_change_is_clear_only_beyond_the_persons_own_ups_and_downs()
    {
        var since = Since(Day(0, 20), Day(5, 40));

        Assert.True(since.IsClear(5));
        Assert.False(since.IsClear(10));
    }

    [Fact]
    public void Scores_of_two_versions_are_not_compared() =>
        Assert.Null(Since(Day(0, 20), Day(5, 40) with { CheckIns = [Made(5, 40) with { Version = 99 }] }).Difference);

    [Fact]
    public void What_changed_is_named_only_where_answers_are_known()
    {
        Assert.Empty(Since(Day(0, 20), Day(5, 40)).Changes);
        var change = Assert.Single(Since(Day(0, 20, ("craving", "2")), Day(5, 40, ("craving", "9"))).Changes);
        Assert.Equal(("craving", 2), (change.Item.Id, change.Difference));
    }

    [Fact]
    public void A_session_in_the_days_to_come_counts_no_days() =>
        Assert.Equal(0, SinceThen.Of([Day(0, 20)], InstrumentCatalog.Shipped.Get("daily"), Today.AddDays(3), Today).Days);

    private static SinceThen Since(params DayPage[] days) => SinceThen.Of(days, InstrumentCatalog.Shipped.Get("daily"), Session, Today);

    private static DayPage Day(int after, double point, params (string Item, string Code)[] answers) => new(Session.AddDays(after), [Made(after, point, answers)], [], []);

    private static CheckIn Made(int after, double point, params (string Item, string Code)[] answers)
    {
        var range = new KeptRange(point, point, point);
        return new(
            "0",
            "daily",
            1,
            1,
            new DateTimeOffset(Session.AddDays(after).ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero),
            answers.ToDictionary(answer => answer.Item, answer => answer.Code),
            new Dictionary<string, string>(),
            null,
            new(range, range, range, range, Band.Low, Band.Low, Band.Low, []));
    }
}
