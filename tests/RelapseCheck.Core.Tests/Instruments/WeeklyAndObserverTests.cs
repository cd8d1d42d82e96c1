using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Tests.Instruments;

public sealed class WeeklyAndObserverTests
{
    private static readonly Instrument Weekly = InstrumentCatalog.Shipped.Get("weekly");
    private static readonly Instrument Observer = InstrumentCatalog.Shipped.Get("observer");

    [Fact]
    public void The_weekly_review_asks_thirty_six_questions_and_two_of_history()
    {
        Assert.Equal([12, 12, 14], Weekly.Steps.Select(step => step.Items.Count));
        Assert.Equal(131, Weekly.Items.Sum(item => item.Maximum));
    }

    [Fact]
    public void Only_history_weighs_more_than_three_points_and_two_questions_weigh_less() => Assert.Equal(
        [("used", 6), ("other-substances", 1), ("last-use", 14), ("recent-weeks", 9), ("treatment-missed", 2)],
        Weekly.Items.Where(item => item.Maximum != 3).Select(item => (item.Id, item.Maximum)));

    [Fact]
    public void Every_question_of_the_weekly_review_says_what_helps() =>
        Assert.All(Weekly.Items, item => Assert.NotNull(item.NextStep));

    [Fact]
    public void What_both_ask_has_the_same_domain_rung_and_points_at_worst_or_more_for_use()
    {
        foreach (var item in InstrumentCatalog.Shipped.Get("daily").Items)
        {
            var weekly = Weekly.Items[Weekly.IndexOf(item.Id)];
            Assert.Equal((item.Domain, item.Rung, item.Scale, item.Strength is null), (weekly.Domain, weekly.Rung, weekly.Scale, weekly.Strength is null));
            Assert.Equal(item.Id == "used" ? 6 : item.Maximum, weekly.Maximum);
        }
    }

    [Fact]
    public void Every_daily_answer_has_one_in_the_weekly_review_by_its_place_or_by_its_points()
    {
        foreach (var item in InstrumentCatalog.Shipped.Get("daily").Items.Where(item => item.Id != "used"))
        {
            var weekly = Weekly.Items[Weekly.IndexOf(item.Id)].Options;
            Assert.True(weekly.Count == item.Options.Count || item.Options.All(option => weekly.Any(other => other.Points == option.Points)), item.Id);
        }
    }

    [Fact]
    public void The_observer_never_gives_points_and_can_always_say_that_nothing_could_be_seen()
    {
        Assert.False(Observer.Rated);
        Assert.Equal(26, Observer.Items.Count);
        Assert.All(Observer.Items, item =>
        {
            Assert.Equal(["not-seen", "a-little", "a-lot", "could-not-see"], item.Options.Select(option => option.Code));
            Assert.Equal(0, item.Maximum);
        });
    }

    [Theory]
    [InlineData("resentment")]
    [InlineData("missing-it")]
    [InlineData("just-once")]
    [InlineData("rosy-memory")]
    [InlineData("denies-help")]
    [InlineData("doubts-recovery")]
    public void The_observer_asks_of_inner_states_only_what_was_said_aloud(string id)
    {
        var ask = Observer.Items[Observer.IndexOf(id)].Ask;

        Assert.Contains("aloud", ask.In("en"), StringComparison.Ordinal);
        Assert.Contains("en voz alta", ask.In("es"), StringComparison.Ordinal);
    }
}
