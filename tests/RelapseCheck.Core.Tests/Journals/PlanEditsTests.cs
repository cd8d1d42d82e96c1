using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Tests.Journals;

public sealed class PlanEditsTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly PlanEntry River = new("a", "steps", "Walk to the river"), Call = new("b", "steps", "Call Maria"), Lina = new("c", "reasons", "Lina"), Dishes = new("d", "steps", "Dishes");
    private static readonly Plan Four = Plan.Empty.Add([River, Lina, Call, Dishes], Today.AddDays(-1)).Plan;

    [Fact]
    public void A_line_sent_twice_or_said_twice_is_one_line()
    {
        var added = Four.Add([River with { Text = "Other words" }, new("e", "steps", "CALL MARIA"), new("f", "helps", "Call Maria")], Today);

        Assert.Equal((1, 2), (added.Added, added.Known));
        Assert.Equal(["Walk to the river", "Call Maria", "Dishes"], added.Plan.Of("steps").Select(entry => entry.Text));
        Assert.Equal(Today, added.Plan.Changed);
    }

    [Fact]
    public void Two_people_of_one_name_are_two_when_their_numbers_differ()
    {
        var maria = new PlanEntry("m", "contacts", "Maria") { Phone = "555-0100" };

        Assert.Equal(2, Plan.Empty.Add([maria, maria with { Id = "n", Phone = "555-0101" }, maria with { Id = "o" }], Today).Added);
    }

    [Fact]
    public void A_full_plan_takes_no_more_and_says_what_did_not_fit()
    {
        var almost = Plan.Empty.Add(Enumerable.Range(1, PlanEdits.MostEntries - 1).Select(n => new PlanEntry($"n{n}", "helps", $"Line {n}")), Today).Plan;
        var added = almost.Add([River, Call], Today);

        Assert.Equal((PlanEdits.MostEntries, 1), (added.Plan.Entries.Count, added.Added));
        Assert.Equal([Call], added.Left);
        Assert.Equal(PlanOutcome.Full, added.Plan.Change(Call, Call, Today).Outcome);
        Assert.Equal(PlanOutcome.Done, added.Plan.Change(River with { Text = "Swim" }, River, Today).Outcome);
    }

    [Fact]
    public void A_change_keeps_the_place_and_touches_no_other_line()
    {
        var (plan, outcome) = Four.Change(Call with { Text = "Call Dev" }, Call, Today);

        Assert.Equal(PlanOutcome.Done, outcome);
        Assert.Equal(["Walk to the river", "Call Dev", "Dishes"], plan.Of("steps").Select(entry => entry.Text));
        Assert.Equal(Four.Of("reasons"), plan.Of("reasons"));
    }

    [Fact]
    public void A_line_changed_in_another_window_is_not_overwritten()
    {
        var there = Four.Change(Call with { Text = "Call Dev" }, Call, Today).Plan;

        Assert.Equal(new PlanChanged(there, PlanOutcome.ChangedElsewhere), there.Change(Call with { Text = "Call Ana" }, Call, Today));
        Assert.Equal(new PlanChanged(there, PlanOutcome.Done), there.Change(Call with { Text = "Call Dev" }, Call, Today));
    }

    [Fact]
    public void Words_saved_into_a_line_that_was_removed_in_another_window_are_not_lost() =>
        Assert.Contains(Call with { Text = "Call Ana" }, Four.Remove("b", Today).Change(Call with { Text = "Call Ana" }, Call, Today).Plan.Entries);

    [Fact]
    public void A_line_moves_within_its_part_and_stops_at_its_ends()
    {
        Assert.Equal(["b", "a", "d"], Four.Move("b", up: true, Today).Of("steps").Select(entry => entry.Id));
        Assert.Equal(["a", "d", "b"], Four.Move("b", up: false, Today).Of("steps").Select(entry => entry.Id));
        Assert.Same(Four, Four.Move("a", up: true, Today));
        Assert.Same(Four, Four.Move("d", up: false, Today));
        Assert.Same(Four, Four.Move("c", up: true, Today));
        Assert.Same(Four, Four.Move("nobody", up: true, Today));
    }

    [Fact]
    public void Removing_takes_one_line_and_what_is_not_there_changes_nothing()
    {
        Assert.Equal(["a", "c", "d"], Four.Remove("b", Today).Entries.Select(entry => entry.Id));
        Assert.Same(Four, Four.Remove("nobody", Today));
    }

    [Theory]
    [InlineData("  two \r\n lines\t ", "two lines")]
    [InlineData("a\0b\u0007c", "a b c")]
    [InlineData("👩‍👧 مع صديق", "👩‍👧 مع صديق")]
    [InlineData(" \n ", "")]
    public void Words_are_kept_on_one_line(string typed, string kept) => Assert.Equal(kept, PlanEdits.Tidy(typed));

    [Theory]
    [InlineData("a1-B_2", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("á", false)]
    public void An_id_is_letters_digits_and_lines(string id, bool sound) => Assert.Equal(sound, PlanEdits.IsId(id));
}
