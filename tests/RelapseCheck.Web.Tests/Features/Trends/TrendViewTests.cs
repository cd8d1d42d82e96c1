using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.Trends;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Trends;

public sealed class TrendViewTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Today_is_compared_with_the_check_ins_before_it()
    {
        var view = View([.. Enumerable.Range(1, 10).Select(ago => Made.Day(Today.AddDays(-ago), 20)), Made.Day(Today, 80)]);
        Assert.Equal((20.0, UsualState.Known), (view.Usual.Middle!.Value, view.Usual.State));
        Assert.True(view.Usual.IsHigher(view.Latest!.Value.Score.Overall.Point!.Value));
    }

    [Fact]
    public void Under_five_check_ins_nothing_is_usual() =>
        Assert.Equal(UsualState.Learning, View([.. Enumerable.Range(1, 4).Select(ago => Made.Day(Today.AddDays(-ago), 20))]).Usual.State);

    [Fact]
    public void Another_version_stays_on_the_chart_and_out_of_what_is_usual()
    {
        var old = Enumerable.Range(10, 8).Select(ago => new DayPage(Today.AddDays(-ago), [Made.CheckIn($"c{ago}", Today.AddDays(-ago), 90, version: 7)], [], []));
        var view = View([.. old, Made.Day(Today.AddDays(-1), 20)]);
        Assert.Equal(9, view.Dots.Count);
        Assert.Equal(20, view.Usual.Middle);
        Assert.Equal(Today.AddDays(-1), Assert.Single(view.Marks).Day);
    }

    [Fact]
    public void A_return_to_use_takes_nothing_from_the_days_before()
    {
        var days = Enumerable.Range(1, 20).Select(ago => Made.Day(Today.AddDays(-ago), 20)).ToList();
        Assert.Equal(new RecoveryDays(20, 20), View(days).Recovery);
        days.Add(Made.Day(Today, 60, new JournalEvent("e", "used", null)));
        Assert.Equal(new RecoveryDays(20, 21), View(days).Recovery);
    }

    [Fact]
    public void Days_without_a_check_in_count_as_neither() =>
        Assert.Equal(new RecoveryDays(2, 2), View([Made.Day(Today.AddDays(-20), 20), Made.Day(Today, 20)]).Recovery);

    [Fact]
    public void Totals_reach_back_before_the_days_shown()
    {
        var view = View([Made.Day(Today.AddDays(-300), 20), Made.Day(Today, 20)]);
        Assert.Equal((1, 2, 2), (view.CheckIns, view.CheckInsEver, view.Recovery.Answered));
    }

    [Fact]
    public void Of_several_check_ins_on_a_day_the_last_is_drawn()
    {
        var early = Made.CheckIn("a", Today, 20);
        var view = View([new DayPage(Today, [Made.CheckIn("b", Today, 40) with { At = early.At.AddHours(2) }, early], [], [])]);
        Assert.Equal(40, Assert.Single(view.Dots).Point);
        Assert.Equal(2, view.CheckIns);
    }

    [Fact]
    public void A_long_time_is_shown_by_weeks_and_the_table_too()
    {
        var view = View([.. Enumerable.Range(0, 500).Select(ago => Made.Day(Today.AddDays(-ago), ago % 100))], "all");
        Assert.True(view.ByWeeks);
        Assert.InRange(view.Dots.Count, 71, 73);
        Assert.Equal(view.Dots.Count, view.Rows.Count);
        Assert.Equal(DayOfWeek.Monday, view.Span.From.DayOfWeek);
    }

    [Fact]
    public void A_stretch_without_check_ins_is_one_row()
    {
        var rows = View([Made.Day(Today.AddDays(-29), 20), Made.Day(Today, 20)]).Rows;
        Assert.Equal(3, rows.Count);
        Assert.Equal((Today.AddDays(-28), Today.AddDays(-1), null), (rows[1].From, rows[1].To, rows[1].Dot));
    }

    [Fact]
    public void A_page_that_could_not_be_read_has_a_row_that_says_so()
    {
        var reading = new JournalReading(JournalHeader.Empty with { FirstDay = Today.AddDays(-3) }, [Made.Day(Today, 20)], [Today.AddDays(-2)]);
        var view = TrendView.Of(reading, TrendChoice.Of(null, null, null), InstrumentCatalog.Shipped.Get("daily"), Today);
        Assert.True(Assert.Single(view.Rows, row => row.Unreadable).From == Today.AddDays(-2));
        Assert.True(view.Month.IsUnreadable(Today.AddDays(-2)));
    }

    [Theory]
    [InlineData("nonsense", "-5", "2026-13", "daily", "30", null)]
    [InlineData("weekly", "all", "2026-10", "weekly", "all", 10)]
    [InlineData("hard-day", "365", "", "daily", "365", null)]
    public void What_an_address_says_is_taken_from_a_short_list(string show, string back, string month, string instrument, string days, int? shown)
    {
        var choice = TrendChoice.Of(show, back, month);
        Assert.Equal((instrument, days, shown), (choice.Instrument, choice.Back, choice.Month?.Month));
    }

    [Fact]
    public void An_empty_journal_and_a_day_ahead_of_the_clock_do_no_harm()
    {
        Assert.Empty(View([]).Dots);
        Assert.Empty(View([Made.Day(Today.AddDays(1), 20)], "all").Dots);
    }

    internal static TrendView View(IReadOnlyList<DayPage> days, string back = "30", string? month = null)
    {
        IReadOnlyList<DayPage> ordered = [.. days.OrderBy(day => day.Day)];
        var header = JournalHeader.Empty with { FirstDay = ordered.Count == 0 ? null : ordered[0].Day, LastDay = ordered.Count == 0 ? null : ordered[^1].Day };
        return TrendView.Of(new JournalReading(header, ordered, []), TrendChoice.Of("daily", back, month), InstrumentCatalog.Shipped.Get("daily"), Today);
    }
}
