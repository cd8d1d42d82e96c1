using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

public sealed class ReasonsTests
{
    private static readonly Instrument Asked = Made.Instrument(
        Made.Item("sleep", Domain.Physiological, 0, 1, 2),
        Made.Item("used", Domain.Physiological, 0, 4),
        Made.Item("mood", Domain.Psychological, 0, 1, 2),
        Made.Item("anger", Domain.Psychological, 0, 2),
        Made.Item("support", Domain.Social, 0, 1, 2, 3) with { Strength = Made.Words },
        Made.Item("group", Domain.Social, 0, 1, 2, 3) with { Strength = Made.Words },
        Made.Item("coping", Domain.Psychological, 0, 4) with { Strength = Made.Words });

    [Fact]
    public void The_three_that_added_most_come_first_and_equal_ones_in_the_order_asked()
    {
        var reasons = Reasons.Of(Asked.Sheet("sleep=b", "used=b", "mood=c", "anger=b"), null);
        Assert.Equal(["used", "mood", "anger"], reasons.Adding.Select(reason => reason.Item.Id));
        Assert.Equal(["b", "c", "b"], reasons.Adding.Select(reason => reason.Answer.Code));
    }

    [Fact]
    public void An_answer_without_points_is_no_reason() =>
        Assert.Empty(Reasons.Of(Asked.Sheet("sleep=a", "used=prefer-not", "mood=na"), null).Adding);

    [Fact]
    public void The_two_strongest_protections_keep_more_than_half_of_their_points()
    {
        Assert.Equal(["coping", "support"], Reasons.Of(Asked.Sheet("support=a", "group=b", "coping=a"), null).Protecting.Select(reason => reason.Item.Id));
        Assert.Equal(["group"], Reasons.Of(Asked.Sheet("support=c", "group=b", "coping=b"), null).Protecting.Select(reason => reason.Item.Id));
    }

    [Fact]
    public void What_was_not_due_is_no_protection()
    {
        var weekly = InstrumentCatalog.Shipped.Get("weekly");
        Assert.Equal("treatment-missed", Assert.Single(Reasons.Of(weekly.Sheet("groups-stopped=none-due", "treatment-missed=kept"), null).Protecting).Item.Id);
    }

    [Fact]
    public void What_changed_stands_largest_first_and_worse_before_better()
    {
        var changes = Reasons.Of(Asked.Sheet("sleep=b", "used=b", "mood=a", "anger=b", "group=a"), Asked.Sheet("sleep=c", "used=a", "mood=c", "anger=a", "support=a")).Changes;
        Assert.Equal([("used", 4), ("anger", 2), ("mood", -2), ("sleep", -1)], changes.Select(change => (change.Item.Id, change.Difference)));
    }

    [Fact]
    public void The_first_time_nothing_changed() => Assert.Empty(Reasons.Of(Asked.Sheet("used=b"), null).Changes);

    [Fact]
    public void Across_versions_only_questions_that_stayed_the_same_are_compared()
    {
        var older = new Instrument("made", 0, Made.Words, Made.Words, true, [new Step("body", Made.Words, [], [Made.Item("used", Domain.Physiological, 0, 4), Made.Item("sleep", Domain.Physiological, 0, 3)])], Made.Bands(25, 50, 75));
        var reasons = Reasons.Of(Asked.Sheet("used=b", "sleep=c"), older.Sheet("used=a", "sleep=a"));
        Assert.True(reasons.OtherVersion);
        Assert.Equal("used", Assert.Single(reasons.Changes).Item.Id);
        Assert.False(Reasons.Of(Asked.Sheet(), Asked.Sheet()).OtherVersion);
    }

    [Fact]
    public void Two_instruments_are_not_compared()
    {
        var other = new Instrument("other", 1, Made.Words, Made.Words, true, Asked.Steps, Asked.Bands);
        Assert.Throws<ArgumentException>(() => Reasons.Of(Asked.Sheet(), other.Sheet()));
    }
}
