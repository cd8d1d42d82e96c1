using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Trends;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Tests.Features.Trends.Chart;

public sealed class WishMarkTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);
    private static readonly DaySpan Month = new(Monday, Monday.AddDays(29));

    [Fact]
    public void A_day_with_several_wishes_is_one_mark_as_high_as_the_strongest()
    {
        var mark = Assert.Single(WishMark.Of([Day(3, 2, 9, 4), Day(4), Day(40, 5)], Month, byWeeks: false));
        Assert.Equal((Monday.AddDays(3), 3, 9), (mark.Day, mark.Count, mark.Strongest));
        Assert.InRange(mark.Height, 1, 100);
    }

    [Fact]
    public void By_weeks_a_mark_stands_on_the_monday() =>
        Assert.Equal([new WishMark(Monday, 2, 7), new WishMark(Monday.AddDays(7), 1, 0)], WishMark.Of([Day(1, 7), Day(6, 3), Day(7, 0)], Month, byWeeks: true));

    [Fact]
    public void A_stronger_wish_is_a_higher_mark_and_the_weakest_can_be_seen()
    {
        var heights = Enumerable.Range(0, 11).Select(strength => new WishMark(Monday, 1, strength).Height).ToList();
        Assert.Equal(heights.Order(), heights);
        Assert.True(heights[0] > 1);
    }

    [Fact]
    public void A_day_with_a_wish_and_no_check_in_has_a_row_of_its_own()
    {
        var rows = TableRow.Of([], new DaySpan(Monday, Monday.AddDays(6)), 1, [], [], WishMark.Of([Day(3, 5)], Month, byWeeks: false));
        Assert.Equal([3, 1, 3], rows.Select(row => row.To.DayNumber - row.From.DayNumber + 1));
        Assert.Equal(5, rows[1].Wish!.Strongest);
    }

    private static DayPage Day(int after, params int[] strengths) =>
        DayPage.Empty(Monday.AddDays(after)) with { Cravings = [.. strengths.Select((strength, at) => new CravingLog($"l{after}-{at}", default, strength))] };
}
