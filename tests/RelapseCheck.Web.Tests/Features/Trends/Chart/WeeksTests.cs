using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Tests.Features.Trends.Chart;

public sealed class WeeksTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    [Fact]
    public void A_week_shows_its_middle_and_its_ends()
    {
        var week = Assert.Single(Weeks.Of([At(0, 20), At(1, 80), At(6, 30)]));
        Assert.Equal((Monday, 30.0, 20.0, 80.0, 3), (week.Day, week.Point!.Value, week.Low, week.High, week.CheckIns));
    }

    [Fact]
    public void Of_two_in_the_middle_the_higher_is_shown() =>
        Assert.Equal(40, Assert.Single(Weeks.Of([At(0, 10), At(1, 20), At(2, 40), At(3, 50)])).Point);

    [Fact]
    public void Sunday_belongs_to_the_week_before_and_Monday_starts_one()
    {
        var weeks = Weeks.Of([At(6, 20), At(7, 30)]);
        Assert.Equal([Monday, Monday.AddDays(7)], weeks.Select(week => week.Day));
    }

    [Fact]
    public void A_week_without_a_check_in_is_absent_not_zero() =>
        Assert.Equal([Monday, Monday.AddDays(14)], Weeks.Of([At(0, 20), At(14, 20)]).Select(week => week.Day));

    [Fact]
    public void A_week_of_unrated_check_ins_stays_unrated()
    {
        var week = Assert.Single(Weeks.Of([At(0, null), At(1, null)]));
        Assert.Null(week.Point);
        Assert.Equal((0.0, 100.0), (week.Low, week.High));
    }

    [Fact]
    public void Ten_years_become_at_most_523_weeks() =>
        Assert.InRange(Weeks.Of(Enumerable.Range(0, 3650).Select(day => At(day, day % 100))).Count, 521, 523);

    private static Dot At(int day, double? point)
    {
        var range = new KeptRange(point, point ?? 0, point ?? 100);
        return Dot.Of(Monday.AddDays(day), new(range, range, range, range, Band.Low, Band.Low, Band.Low, []), range);
    }
}
