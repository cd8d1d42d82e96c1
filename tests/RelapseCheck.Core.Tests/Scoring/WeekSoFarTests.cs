using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

public sealed class WeekSoFarTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Instrument Daily = InstrumentCatalog.Shipped.Get("daily"), Weekly = InstrumentCatalog.Shipped.Get("weekly");

    [Fact]
    public void Five_answered_days_fill_a_question_and_four_do_not()
    {
        Assert.Equal("poorly", Filled(5, ("sleep", "poorly"))["sleep"]);
        Assert.DoesNotContain("sleep", Filled(4, ("sleep", "poorly")).Keys);
    }

    [Fact]
    public void The_middle_day_is_rounded_up()
    {
        string[] days = ["well", "well", "well", "so-so", "so-so", "so-so"];
        Assert.Equal("so-so", WeekSoFar.Of([.. days.Select((code, back) => Kept(back, ("sleep", code)))], Weekly, Today)["sleep"]);
    }

    [Fact]
    public void An_answer_with_other_points_in_the_review_is_found_by_its_place()
    {
        Assert.Equal("missed-1", Filled(5, ("medication-missed", "late"))["medication-missed"]);
        Assert.Equal("missed-more", Filled(5, ("medication-missed", "missed"))["medication-missed"]);
        Assert.Equal("taken", Filled(5, ("medication-missed", "taken"))["medication-missed"]);
    }

    [Fact]
    public void Craving_is_the_worst_day()
    {
        string[] days = ["0", "1", "8", "0", "2"];
        Assert.Equal("8", WeekSoFar.Of([.. days.Select((code, back) => Kept(back, ("craving", code)))], Weekly, Today)["craving"]);
    }

    [Fact]
    public void Seven_days_without_use_settle_the_days_of_use()
    {
        Assert.Equal("none", Filled(7, ("used", "none"))["used"]);
        Assert.DoesNotContain("used", Filled(6, ("used", "none")).Keys);
    }

    [Fact]
    public void A_gap_that_could_change_nothing_does_not_matter()
    {
        var week = Enumerable.Range(0, 6).Select(back => Kept(back, ("used", "once"))).ToList();
        Assert.DoesNotContain("used", WeekSoFar.Of(week, Weekly, Today).Keys);
        Assert.Equal("2-6-days", WeekSoFar.Of([.. week.Skip(2), Kept(1, ("used", "none"))], Weekly, Today)["used"]);
        Assert.Equal("today", WeekSoFar.Of(week, Weekly, Today)["last-use"]);
    }

    [Fact]
    public void The_time_since_the_last_use_is_not_guessed_across_a_gap()
    {
        var kept = Enumerable.Range(0, 10).Where(back => back != 1).Select(back => Kept(back, ("used", back == 9 ? "once" : "none"))).ToList();
        Assert.DoesNotContain("last-use", WeekSoFar.Of(kept, Weekly, Today).Keys);
        Assert.Equal("3-13-days", WeekSoFar.Of([.. kept, Kept(1, ("used", "none"))], Weekly, Today)["last-use"]);
    }

    [Fact]
    public void Eight_whole_weeks_settle_the_weeks_with_use()
    {
        Assert.Equal("none", Filled(56, ("used", "none"))["recent-weeks"]);
        Assert.DoesNotContain("recent-weeks", Filled(42, ("used", "none")).Keys);
    }

    [Fact]
    public void Everything_filled_in_is_an_answer_of_the_review()
    {
        foreach (var (item, code) in Filled(56, [.. Daily.Items.Select(item => (item.Id, item.Options[^1].Code))]))
        {
            Assert.True(Weekly.Items[Weekly.IndexOf(item)].IndexOf(code) >= 0, item);
        }
    }

    private static IReadOnlyDictionary<string, string> Filled(int days, params (string Item, string Code)[] answers) =>
        WeekSoFar.Of([.. Enumerable.Range(0, days).Select(back => Kept(back, answers))], Weekly, Today);

    private static DatedSheet Kept(int back, params (string Item, string Code)[] answers) =>
        new(Today.AddDays(-back), new AnswerSheet(Daily, answers.ToDictionary(answer => answer.Item, answer => answer.Code)));
}
