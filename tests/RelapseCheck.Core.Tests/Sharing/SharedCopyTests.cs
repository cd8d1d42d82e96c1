using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Core.Tests.Sharing;

public sealed class SharedCopyTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void How_a_family_member_is_themselves_is_in_no_copy_whatever_is_shared()
    {
        var page = Page(Made(StrainQuestions.Id, note: "I cannot sleep"), Made(Observation.Instrument, note: "seen on Tuesday"));
        foreach (var scope in new[] { ShareScope.All, ShareScope.Least, ShareScope.Of(JournalKind.Family, ["notes"]), ShareScope.Of(JournalKind.Family, []) })
        {
            Assert.DoesNotContain(SharedCopy.Of(page, scope)?.CheckIns ?? [], checkIn => checkIn.Instrument == StrainQuestions.Id || checkIn.Note == "I cannot sleep");
        }

        Assert.Null(SharedCopy.Of(Page(Made(StrainQuestions.Id, note: "only this")), ShareScope.All));
    }

    [Fact]
    public void What_a_family_saw_always_belongs_to_its_share_and_its_notes_when_ticked()
    {
        var page = Page(Made(Observation.Instrument, note: "seen on Tuesday")) with { Notes = [new("n", default, "a note")] };
        var without = SharedCopy.Of(page, ShareScope.Of(JournalKind.Family, ["cravings", "events"]))!;
        Assert.NotEmpty(Assert.Single(without.CheckIns).Answers);
        Assert.Null(without.CheckIns[0].Note);
        Assert.Empty(without.Notes);

        var with = SharedCopy.Of(page, ShareScope.Of(JournalKind.Family, ["notes"]))!;
        Assert.Equal("seen on Tuesday", Assert.Single(with.CheckIns).Note);
        Assert.Equal("a note", Assert.Single(with.Notes).Text);
    }

    [Fact]
    public void A_hard_day_has_no_score_and_without_the_answers_shares_only_which_rules_spoke()
    {
        var page = Page(Made("hard-day"));
        var bare = Assert.Single(SharedCopy.Of(page, ShareScope.All with { Answers = false })!.CheckIns);
        Assert.Empty(bare.Answers);
        Assert.Equal((null, null), (bare.Score!.Overall.Point, bare.Score.Shown));
        Assert.Single(SharedCopy.Of(page, new() { Answers = true })!.CheckIns);
    }

    [Fact]
    public void A_family_is_offered_one_choice_and_a_person_each_part()
    {
        Assert.Equal(["notes"], ShareScope.PartsOf(JournalKind.Family));
        Assert.Equal(ShareScope.Parts, ShareScope.PartsOf(JournalKind.Own));
        Assert.Equal(ShareScope.Least, ShareScope.Of(JournalKind.Own, ["strain", "plan", "bands"]));
    }

    [Theory]
    [InlineData("Etc/UTC", "2026-03-03T00:00:00Z")]
    [InlineData("America/New_York", "2026-03-03T05:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-03-02T10:00:00Z")]
    public void The_last_day_ends_at_the_persons_own_midnight(string zone, string ends) =>
        Assert.Equal(DateTimeOffset.Parse(ends, System.Globalization.CultureInfo.InvariantCulture), Consent.EndOf(Day, TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void A_midnight_that_the_clocks_skip_still_ends_the_day() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 5, 0, 0, TimeSpan.Zero), Consent.EndOf(new(2026, 3, 7), TimeZoneInfo.FindSystemTimeZoneById("America/Havana")));

    private static DayPage Page(params CheckIn[] checkIns) => new(Day, checkIns, [], []);

    private static CheckIn Made(string instrument, string? note = null) => new(
        "form-" + instrument,
        instrument,
        1,
        1,
        new DateTimeOffset(Day.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero),
        new Dictionary<string, string> { ["sleep"] = "poorly" },
        new Dictionary<string, string>(),
        note,
        null);
}
