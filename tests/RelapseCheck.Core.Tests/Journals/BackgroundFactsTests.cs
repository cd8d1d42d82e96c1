using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Tests.Journals;

public sealed class BackgroundFactsTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void A_stored_day_becomes_days_since()
    {
        var facts = On(("left-care", "2026-02-08"), ("last-use", "2026-03-10"));

        Assert.Equal("30", facts["left-care-days"]);
        Assert.Equal("0", facts["last-use-days"]);
    }

    [Fact]
    public void Prescribed_and_pregnant_pass_as_they_are()
    {
        var facts = On(("prescribed", "methadone"), ("pregnant", "no"), ("housing", "yes"));

        Assert.Equal(["pregnant", "prescribed"], facts.Keys.Order());
    }

    [Theory]
    [InlineData("2026-03-10", "no")]
    [InlineData("2026-03-09", null)]
    public void An_injection_that_was_due_is_asked_about_and_never_held_to_be_missed(string due, string? overdue) =>
        Assert.Equal(overdue, On(("injection-due", due)).GetValueOrDefault("injection-overdue"));

    [Theory]
    [InlineData("2026-03-11")]
    [InlineData("soon")]
    [InlineData("")]
    public void A_day_to_come_or_not_readable_is_not_known(string day) => Assert.Empty(On(("last-use", day)));

    private static IReadOnlyDictionary<string, string> On(params (string Id, string Value)[] background) =>
        BackgroundFacts.On(background.ToDictionary(x => x.Id, x => x.Value), Today);
}
