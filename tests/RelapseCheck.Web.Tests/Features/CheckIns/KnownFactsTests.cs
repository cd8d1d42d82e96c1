using RelapseCheck.Web.Features.CheckIns;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

public sealed class KnownFactsTests
{
    private static readonly DateOnly Told = new(2026, 3, 10);

    [Fact]
    public void Days_since_grow_older_by_themselves()
    {
        var kept = Kept(("left-care-days", "5"), ("last-use-days", "0"), ("prescribed", "methadone"));

        var facts = KnownFacts.On(Told.AddDays(20), kept);

        Assert.Equal(("25", "20", "methadone"), (facts["left-care-days"], facts["last-use-days"], facts["prescribed"]));
    }

    [Fact]
    public void An_injection_is_not_late_until_its_day_has_passed()
    {
        var kept = Kept(("injection-due-days", "3"));

        Assert.Equal(("no", "0"), (KnownFacts.On(Told.AddDays(3), kept)["injection-overdue"], KnownFacts.On(Told.AddDays(3), kept)["injection-due-days"]));
    }

    [Fact]
    public void An_injection_whose_day_has_passed_is_asked_about_and_never_held_to_be_missed() =>
        Assert.Empty(KnownFacts.On(Told.AddDays(4), Kept(("injection-due-days", "3"))));

    [Fact]
    public void What_was_left_empty_is_not_known() => Assert.Empty(Kept(("left-care-days", "")));

    private static IReadOnlyDictionary<string, string> Kept(params (string Id, string Value)[] given) =>
        KnownFacts.Kept(Told, given.ToDictionary(x => x.Id, x => x.Value));
}
