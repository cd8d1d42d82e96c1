using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.Journal.Week;

namespace RelapseCheck.Web.Tests.Features.Journal.Week;

public sealed class WeekViewTests
{
    private static readonly DateOnly To = new(2026, 11, 22);

    [Fact]
    public void A_page_that_could_not_be_read_is_said_and_only_when_it_is_of_this_week()
    {
        var view = WeekView.Of(To, [Day(0)], [To.AddDays(-2), To.AddDays(-9)], To);
        Assert.Equal([To.AddDays(-2)], view.Unreadable);
        Assert.True(view.Days[4].IsUnreadable);
        Assert.Equal(1, view.CheckInDays);
    }

    [Fact]
    public void Days_outside_the_week_only_help_to_tell_the_direction()
    {
        var view = WeekView.Of(To, [.. Enumerable.Range(0, 27).Select(ago => Day(-ago, point: 80 - (2 * ago)))], [], To);
        Assert.Equal((7, Direction.Rising), (view.CheckInDays, view.Direction));
        Assert.Equal((Band.High, Band.Severe), view.Bands);
    }

    [Fact]
    public void The_answer_given_most_often_speaks_and_of_a_scale_the_worst()
    {
        var view = WeekView.Of(To, [Day(0, ("sleep", "poorly"), ("craving", "4")), Day(-1, ("sleep", "poorly"), ("craving", "9")), Day(-2, ("sleep", "very-poorly"), ("craving", "4")), Day(-3, ("sleep", "well"))], [], To);
        Assert.Equal(["craving 9: 1 of 3", "sleep poorly: 2 of 4"], view.Weighed.Select(item => $"{item.Item.Id} {item.Answer.Code}: {item.Days} of {item.Asked}").Order());
    }

    [Fact]
    public void A_weekly_review_speaks_for_the_week_when_there_is_one()
    {
        var weekly = InstrumentCatalog.Shipped.Get("weekly");
        var review = Made.CheckIn("w", To, 10, weekly.Version, "weekly") with { Answers = new Dictionary<string, string> { ["exhausted"] = "very-much", ["structure"] = "most-days" }, More = new Dictionary<string, string>() };
        var view = WeekView.Of(To, [Day(-1, ("sleep", "poorly")), DayPage.Empty(To).With(review)], [], To);
        Assert.Equal(["exhausted"], view.Weighed.Select(item => item.Item.Id));
        Assert.Equal(["structure"], view.Strengths.Select(item => item.Item.Id));
        Assert.Equal((1, 0), (view.CheckInDays, view.Weighed[0].Days));
    }

    [Fact]
    public void An_empty_week_is_empty() => Assert.True(WeekView.Of(To, [Day(-8)], [], To).IsEmpty);

    private static DayPage Day(int ago, params (string Id, string Code)[] answers) => Day(ago, 30, answers);

    private static DayPage Day(int ago, double point, params (string Id, string Code)[] answers)
    {
        var day = To.AddDays(ago);
        return new(day, [Made.CheckIn("c" + day.DayNumber, day, point, InstrumentCatalog.Shipped.Get("daily").Version) with { Scoring = Score.Version, Answers = answers.ToDictionary(answer => answer.Id, answer => answer.Code) }], [], []);
    }
}
