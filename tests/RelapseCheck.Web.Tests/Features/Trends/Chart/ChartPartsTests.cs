using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Tests.Features.Trends.Chart;

public sealed class ChartPartsTests
{
    private static readonly DateOnly First = new(2026, 11, 1);

    [Fact]
    public void The_first_day_is_left_the_last_right_a_single_one_in_the_middle()
    {
        var span = new DaySpan(First, First.AddDays(29));
        Assert.Equal((0.0, 100.0, 30), (span.Percent(First), span.Percent(First.AddDays(29)), span.Days));
        Assert.Equal(50, new DaySpan(First, First).Percent(First));
    }

    [Fact]
    public void A_span_never_runs_backwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DaySpan(First, First.AddDays(-1)));

    [Fact]
    public void The_latest_events_get_the_letters()
    {
        var events = Enumerable.Range(0, 12).Select(day => (First.AddDays(day), new JournalEvent($"e{day}", "good", null)));
        var flags = Flag.Of(events, new DaySpan(First, First.AddDays(10)));
        Assert.Equal(["A", "B", "C", "D", "E", "F", "G", "H"], flags.Select(flag => flag.Letter));
        Assert.Equal((First.AddDays(3), First.AddDays(10)), (flags[0].Day, flags[^1].Day));
    }

    [Fact]
    public void No_letter_hides_another()
    {
        var year = new DaySpan(First, First.AddDays(364));
        var flags = Flag.Of([(First, Happened), (First.AddDays(3), Happened), (First.AddDays(5), Happened), (First.AddDays(200), Happened)], year);
        Assert.Equal([0, 1, 2, 0], flags.Select(flag => flag.Row));
    }

    [Fact]
    public void A_change_of_version_is_marked_once_at_its_first_check_in()
    {
        var marks = VersionMark.Of([(First, Made(1, 1)), (First.AddDays(1), Made(2, 1)), (First.AddDays(2), Made(2, 1)), (First.AddDays(3), Made(2, 2))]);
        Assert.Equal([new VersionMark(First.AddDays(1), 2, 1), new VersionMark(First.AddDays(3), 2, 2)], marks);
    }

    [Fact]
    public void The_first_check_in_is_no_change() => Assert.Empty(VersionMark.Of([(First, Made(1, 1))]));

    [Theory]
    [InlineData(DayOfWeek.Sunday, 0, 5)]
    [InlineData(DayOfWeek.Monday, 6, 6)]
    public void A_month_starts_where_the_readers_week_does(DayOfWeek start, int place, int weeks)
    {
        var month = MonthGrid.Of(new DateOnly(2026, 11, 22), start);
        Assert.Equal(weeks, month.Weeks.Count);
        Assert.Equal(First, month.Weeks[0][place]);
        Assert.Equal(start, month.Days[0]);
        Assert.All(month.Weeks, week => Assert.Equal(7, week.Count));
        Assert.Equal(30, month.Weeks.Sum(week => week.Count(day => day is not null)));
    }

    private static JournalEvent Happened => new("e", "good", null);

    private static CheckIn Made(int version, int scoring) =>
        new("id", "daily", version, scoring, default, new Dictionary<string, string>(), new Dictionary<string, string>(), null, null);
}
