using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sharing;
using static RelapseCheck.Core.Tests.Sharing.Rows;

namespace RelapseCheck.Core.Tests.Sharing;

public sealed class AttentionTests
{
    [Fact]
    public void Nothing_shared_yet_is_a_row_without_a_band_or_a_change()
    {
        var row = Of([]);
        Assert.Equal((AttentionClass.Band, null, null, Direction.NotKnown), (row.Class, row.Band, row.Difference, row.Direction));
        Assert.Null(row.Silence);
        Assert.Empty(row.Reasons);
        Assert.Equal((0, 30), (row.DaysWith, row.DaysOf));
    }

    [Theory]
    [InlineData(0, AttentionClass.Safety)]
    [InlineData(6, AttentionClass.Safety)]
    [InlineData(7, AttentionClass.Band)]
    public void A_safety_rule_counts_for_seven_days(int ago, AttentionClass expected)
    {
        var row = Of([.. Quiet(8), .. Enumerable.Range(0, 8).Select(day => day == ago ? Line(day, 30, "used") : Line(day, 30))], CounselorFile.Empty);
        Assert.Equal(expected, row.Class);
        Assert.Equal(expected == AttentionClass.Safety, row.Reasons[0] == new CaseReason(ReasonKind.Safety, "used", Today.AddDays(-ago)));
    }

    [Fact]
    public void Marking_as_seen_takes_it_out_of_the_first_class_but_not_out_of_the_reasons()
    {
        SummaryLine[] lines = [.. Quiet(), Line(0, 30, "used", "tolerance")];
        Assert.Equal(AttentionClass.Safety, Of(lines, Seen(1)).Class);
        var seen = Of(lines, Seen(0));
        Assert.Equal(AttentionClass.Band, seen.Class);
        Assert.Equal(["used", "tolerance"], seen.Reasons.Where(reason => reason.Kind == ReasonKind.Safety).Select(reason => reason.Id));
        Assert.False(seen.IsNew);

        // A quiet check-in afterwards does not bring back what was seen.
        Assert.Equal(AttentionClass.Band, Of([.. Quiet(3), Line(2, 30, "used"), Line(0, 30)], Seen(1)).Class);
    }

    [Fact]
    public void A_rule_that_spoke_twice_is_said_once_with_its_last_day() =>
        Assert.Equal([new CaseReason(ReasonKind.Safety, "used", Today), new(ReasonKind.Safety, "mixed", Today.AddDays(-2))], Of([.. Quiet(3), Line(2, 30, "used", "mixed"), Line(0, 30, "used")], CounselorFile.Empty).Reasons.Take(2));

    [Theory]
    [InlineData(44, AttentionClass.Band, ReasonKind.NewToYou)]
    [InlineData(46, AttentionClass.Worsening, ReasonKind.Worse)]
    [InlineData(16, AttentionClass.Band, ReasonKind.Easier)]
    public void Clear_change_is_measured_against_the_own_usual_level(double now, AttentionClass expected, ReasonKind first)
    {
        // Middle 31, least spread 5: clear beyond 1.96 x 5 x sqrt 2 = 13.86.
        var row = Of([.. Quiet(), Line(0, now)], CounselorFile.Empty);
        Assert.Equal((expected, first), (row.Class, row.Reasons[0].Kind));
        Assert.Equal(now - 31, row.Difference);
    }

    [Fact]
    public void Nothing_is_compared_while_the_usual_level_is_being_learned()
    {
        var row = Of([Line(3, 10), Line(2, 10), Line(1, 10), Line(0, 90)]);
        Assert.Null(row.Difference);
        Assert.Equal(AttentionClass.Band, row.Class);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void A_rating_is_shown_as_now_for_seven_days(int ago, bool isShown)
    {
        var row = Of(Quiet(ago));
        Assert.Equal(isShown, row.Now is not null);
        Assert.Equal(isShown, row.Band is not null);
    }

    [Fact]
    public void Silence_after_a_rise_comes_sooner_and_before_other_silence()
    {
        var quiet = Of(Quiet(3));
        Assert.Equal((AttentionClass.Silence, new CaseReason(ReasonKind.Quiet, Days: 3)), (quiet.Class, quiet.Reasons[0]));
        Assert.Equal(AttentionClass.Band, Of(Quiet(2)).Class);

        // Higher than usual (above 31 + 2 x 5) but no clear change.
        var risen = Of([.. Quiet(3), Line(2, 43)]);
        Assert.Equal((AttentionClass.SilenceAfterWorsening, new CaseReason(ReasonKind.QuietAfterWorse, Days: 2)), (risen.Class, risen.Reasons[0]));
    }

    [Fact]
    public void A_family_or_a_paused_or_unreadable_share_has_no_band_and_no_numbers()
    {
        SummaryLine[] lines = [.. Quiet(), Line(0, 90, "used")];
        var paused = Of(lines, CounselorFile.Empty with { SeenAt = At(3) }, Facts with { IsShown = false });
        Assert.Equal((AttentionClass.Band, null, null, 0), (paused.Class, paused.Now, paused.LastDay, paused.Points.Count));
        Assert.Empty(paused.Reasons);
        var family = Of(lines, CounselorFile.Empty, Facts with { Kind = JournalKind.Family });
        Assert.Equal((AttentionClass.Safety, null), (family.Class, family.Now));
    }

    [Fact]
    public void Own_marks_are_reasons_after_what_ranks_a_row()
    {
        var file = CounselorFile.Empty with { FollowUpOn = Today };
        Assert.Equal([ReasonKind.FollowUp, ReasonKind.EndsSoon, ReasonKind.NewToYou], Of(Quiet(), file, Facts with { Until = Today.AddDays(7) }).Reasons.Select(reason => reason.Kind));
        Assert.DoesNotContain(Of(Quiet(), file with { LastSession = Today.AddDays(-3) }).Reasons, reason => reason.Kind == ReasonKind.NewToYou);
        Assert.Empty(Of(Quiet(), Seen(0) with { FollowUpOn = Today.AddDays(1) }, Facts with { Until = Today.AddDays(8) }).Reasons);
    }

    [Fact]
    public void The_days_are_counted_from_when_sharing_began()
    {
        var row = Of(Quiet(0), facts: Facts with { From = Today.AddDays(-12) });
        Assert.Equal((10, 13), (row.DaysWith, row.DaysOf));
    }

    [Fact]
    public void Somebody_a_day_ahead_in_the_east_is_read_with_their_today()
    {
        var row = Of([.. Quiet(0), Line(-1, 80)]);
        Assert.Equal((AttentionClass.Worsening, Today.AddDays(1)), (row.Class, row.Now!.Day));
        Assert.Equal(0, row.Silence!.Gap);
    }
}
