using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

public sealed class TruthsTests
{
    private static readonly Condition.Above Mood = new("mood");

    private static readonly Instrument Asked = Made.Instrument(
        [
            Made.FollowUp("harm", new Condition.TwoWorst("mood"), "no", "yes"),
            Made.FollowUp("missed-days", Mood),
            Made.FollowUp("left-days", null) with { Fact = true },
            Made.FollowUp("place", null, "home", "away"),
        ],
        Made.Item("mood", Domain.Psychological, 0, 1, 2, 3));

    [Theory]
    [InlineData("a", Truth.No, Truth.No, Truth.No)]
    [InlineData("b", Truth.Yes, Truth.No, Truth.No)]
    [InlineData("c", Truth.Yes, Truth.No, Truth.Yes)]
    [InlineData("d", Truth.Yes, Truth.Yes, Truth.Yes)]
    [InlineData("", Truth.CouldBe, Truth.CouldBe, Truth.CouldBe)]
    [InlineData("prefer-not", Truth.CouldBe, Truth.CouldBe, Truth.CouldBe)]
    [InlineData("na", Truth.No, Truth.No, Truth.No)]
    public void An_answer_is_above_worst_or_at_its_two_worst_and_one_left_out_could_be(string code, Truth above, Truth worst, Truth twoWorst)
    {
        var sheet = Asked.Sheet($"mood={code}");
        Assert.Equal((above, worst, twoWorst), (Truths.Of(Mood, sheet), Truths.Of(new Condition.Worst("mood"), sheet), Truths.Of(new Condition.TwoWorst("mood"), sheet)));
    }

    [Theory]
    [InlineData("d", null, Truth.CouldBe)]
    [InlineData("d", "", Truth.CouldBe)]
    [InlineData("d", "prefer-not", Truth.CouldBe)]
    [InlineData("d", "na", Truth.No)]
    [InlineData("d", "no", Truth.No)]
    [InlineData("d", "yes", Truth.Yes)]
    [InlineData("a", null, Truth.No)]
    [InlineData("", null, Truth.No)]
    [InlineData("a", "yes", Truth.Yes)]
    public void A_follow_up_counts_when_given_and_could_hold_only_when_called_for(string mood, string? harm, Truth expected)
    {
        var sheet = harm is null ? Asked.Sheet($"mood={mood}") : Asked.Sheet($"mood={mood}", $"harm={harm}");
        Assert.Equal(expected, Truths.Of(new Condition.Is("harm", ["yes"]), sheet));
    }

    [Theory]
    [InlineData("2", Truth.No)]
    [InlineData("3", Truth.Yes)]
    [InlineData("4", Truth.Yes)]
    [InlineData("", Truth.No)]
    public void A_fact_that_is_not_given_never_holds(string days, Truth expected) =>
        Assert.Equal(expected, Truths.Of(new Condition.AtLeast("left-days", 3), Asked.Sheet("mood=d", $"left-days={days}")));

    [Fact]
    public void A_number_that_was_called_for_and_left_out_could_be()
    {
        Assert.Equal(Truth.CouldBe, Truths.Of(new Condition.AtMost("missed-days", 3), Asked.Sheet("mood=b")));
        Assert.Equal(Truth.No, Truths.Of(new Condition.AtMost("missed-days", 3), Asked.Sheet("mood=a")));
        Assert.Equal(Truth.Yes, Truths.Of(new Condition.AtMost("missed-days", 3), Asked.Sheet("mood=a", "missed-days=3")));
        Assert.Equal(Truth.No, Truths.Of(new Condition.AtMost("missed-days", 3), Asked.Sheet("mood=a", "missed-days=4")));
    }

    [Fact]
    public void A_question_of_the_step_itself_could_be_when_left_out() =>
        Assert.Equal(Truth.CouldBe, Truths.Of(new Condition.Is("place", ["home"]), Asked.Sheet()));

    [Fact]
    public void The_control_that_is_not_pressed_does_not_hold_and_any_of_several_choices_does()
    {
        var pressed = new Condition.Is(AnswerSheet.Unsafe, ["wont-wake"]);
        Assert.Equal(Truth.No, Truths.Of(pressed, Asked.Sheet()));
        Assert.Equal(Truth.Yes, Truths.Of(pressed, Asked.Sheet("unsafe=might-use wont-wake")));
        Assert.Equal(Truth.No, Truths.Of(pressed, Asked.Sheet("unsafe=might-use")));
    }

    [Fact]
    public void All_is_the_least_and_any_is_the_most_of_three_values()
    {
        Condition yes = new Condition.Is(AnswerSheet.Unsafe, ["wont-wake"]), no = new Condition.Is("nobody-asks", ["x"]), could = Mood;
        var sheet = Asked.Sheet("unsafe=wont-wake");
        Assert.Equal(Truth.CouldBe, Truths.Of(new Condition.All([yes, could]), sheet));
        Assert.Equal(Truth.No, Truths.Of(new Condition.All([could, no]), sheet));
        Assert.Equal(Truth.Yes, Truths.Of(new Condition.Any([could, yes]), sheet));
        Assert.Equal(Truth.CouldBe, Truths.Of(new Condition.Any([no, could]), sheet));
    }

    [Fact]
    public void Two_worst_answers_are_two_options_and_never_a_harmless_one()
    {
        var instrument = Made.Instrument(Made.Item("tied", Domain.Social, 0, 1, 3, 3), Made.Item("short", Domain.Social, 0, 2));
        Assert.Equal(Truth.No, Truths.Of(new Condition.TwoWorst("tied"), instrument.Sheet("tied=b")));
        Assert.Equal(Truth.Yes, Truths.Of(new Condition.TwoWorst("tied"), instrument.Sheet("tied=c")));
        Assert.Equal(Truth.No, Truths.Of(new Condition.TwoWorst("short"), instrument.Sheet("short=a")));
    }

    [Fact]
    public void An_answer_that_is_not_one_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Asked.Sheet("mood=z"));
        Assert.Throws<ArgumentException>(() => Asked.Sheet("harm=maybe"));
        Assert.Throws<ArgumentException>(() => Asked.Sheet("left-days=-1"));
        Assert.Throws<ArgumentException>(() => Asked.Sheet("left-days=36501"));
    }

    [Fact]
    public void Follow_ups_are_called_by_answers_alone()
    {
        Assert.Equal(["harm", "missed-days"], Called.FollowUps(Asked.Sheet("mood=c")).Select(followUp => followUp.Id));
        Assert.Equal(["missed-days"], Called.FollowUps(Asked.Sheet("mood=b")).Select(followUp => followUp.Id));
        Assert.Empty(Called.FollowUps(Asked.Sheet()));
    }
}
