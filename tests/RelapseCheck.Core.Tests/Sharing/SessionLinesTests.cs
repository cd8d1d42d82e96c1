using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Core.Tests.Sharing;

public sealed class SessionLinesTests
{
    private static readonly SessionSigns Quiet = new([], [], [], false, false, false);

    [Fact]
    public void Whatever_calls_for_a_line_exists()
    {
        var items = new[] { "daily", "weekly" }.SelectMany(id => InstrumentCatalog.Shipped.Get(id).Items).ToList();
        var rules = SafetyRules.Shipped.All.Select(rule => rule.Id);

        Assert.Empty(SessionLines.Shipped.All.SelectMany(line => line.Drivers).Except(items.Select(item => item.Id)));
        Assert.Empty(SessionLines.Shipped.All.SelectMany(line => line.Strengths).Except(items.Where(item => item.Strength is not null).Select(item => item.Id)));
        Assert.Empty(SessionLines.Shipped.All.SelectMany(line => line.Rules).Except(rules));
    }

    [Fact]
    public void Every_question_every_strength_and_every_rule_has_a_line()
    {
        var items = new[] { "daily", "weekly" }.SelectMany(id => InstrumentCatalog.Shipped.Get(id).Items).ToList();

        Assert.Empty(items.Select(item => item.Id).Except(SessionLines.Shipped.All.SelectMany(line => line.Drivers)));
        Assert.Empty(items.Where(item => item.Strength is not null).Select(item => item.Id).Except(SessionLines.Shipped.All.SelectMany(line => line.Strengths)));
        Assert.Empty(SafetyRules.Shipped.All.Select(rule => rule.Id).Except(SessionLines.Shipped.All.SelectMany(line => line.Rules)));
    }

    [Fact]
    public void Every_line_ends_in_an_open_question() =>
        Assert.All(SessionLines.Shipped.All, line => Assert.All(Languages.All, language => Assert.EndsWith("?", line.Words.In(language), StringComparison.Ordinal)));

    [Fact]
    public void Safety_comes_first_then_drivers_course_and_strengths() =>
        Assert.Equal(
            ["tolerance", "craving", "sleep", "higher", "reached-out"],
            SessionLines.Shipped.For(new(["tolerance", "unsafe"], ["craving", "sleep", "anxiety"], ["support-contact"], IsSilent: true, IsHigher: true, IsLower: false)).Select(line => line.Id));

    [Fact]
    public void A_quiet_time_has_lines_too_and_no_line_comes_twice()
    {
        Assert.Equal(["matters", "next", "here"], SessionLines.Shipped.For(Quiet).Select(line => line.Id));
        Assert.Equal(["silence", "matters", "next", "here"], SessionLines.Shipped.For(Quiet with { IsSilent = true }).Select(line => line.Id));
        Assert.Single(SessionLines.Shipped.For(Quiet with { Drivers = ["people-who-use", "places-of-use"] }), line => line.Id == "people");
    }

    [Theory]
    [InlineData("- { id: a, kind: ask, en: x, es: y }", "exactly one is needed")]
    [InlineData("- { id: a, kind: ask, course: any, rules: [used], en: x, es: y }", "exactly one is needed")]
    [InlineData("- { id: a, kind: tell, course: any, en: x, es: y }", "unknown kind 'tell'")]
    [InlineData("- { id: a, kind: ask, course: any, en: x }", "the translation 'es' is missing")]
    public void A_line_that_does_not_hold_is_refused_with_its_reason(string line, string reason) =>
        Assert.Contains(reason, Assert.Throws<InstrumentException>(() => SessionLines.Read("q.yaml", $"sources: [x]\nlines:\n  {line}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Own_notes_are_added_once_changed_in_place_and_bounded()
    {
        var file = CounselorFile.Empty.With(new("a", default, "one")).With(new("a", DateTimeOffset.MaxValue, "two"));
        Assert.Equal(new CounselorNote("a", default, "two"), Assert.Single(file.Notes));
        Assert.Empty(file.Without("a").Notes);

        var full = Enumerable.Range(0, CounselorFile.MostNotes + 5).Aggregate(CounselorFile.Empty, (before, at) => before.With(new($"{at}", default, "x")));
        Assert.Equal(CounselorFile.MostNotes, full.Notes.Count);
        Assert.Equal("y", full.With(new("3", default, "y")).Notes[3].Text);
    }
}
