using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Cli.Evaluate.Skipping;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Mapping;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Cli.Evaluate;

public sealed class SkippingTests
{
    private static readonly ColumnMapping Mapping = MappingCatalog.Get("ctn0094");
    private static readonly Instrument Weekly = Mapping.Instrument;

    [Fact]
    public void Whatever_is_left_out_the_range_holds_the_complete_score()
    {
        var found = new SkipMeasuring(Mapping, draws: 10, seed: 7).Of(Weeks(new Draws(2), 200));

        Assert.Equal((200, 0), (found.Weeks, found.NotComplete));
        Assert.Equal(10, found.Patterns.Count);
        Assert.All(found.Patterns, pattern => Assert.Equal(200, pattern.Covered));
        Assert.All(found.Patterns, pattern => Assert.InRange(pattern.TooLow, 0, pattern.Zero.TooLow));
    }

    [Fact]
    public void The_more_is_left_out_the_wider_the_range_and_the_more_often_the_band_is_withheld()
    {
        var random = new SkipMeasuring(Mapping, draws: 10, seed: 7).Of(Weeks(new Draws(2), 400)).Patterns.Take(5).ToArray();

        Assert.Equal((0, 0, 0), (random[0].LeftOut, random[0].Width, random[0].Unrated));
        Assert.All(random.Zip(random.Skip(1)), pair => Assert.True(pair.First.Width < pair.Second.Width && pair.First.Unrated <= pair.Second.Unrated, pair.Second.Name));
        Assert.Equal(random[0].Auroc, random[0].Zero.AurocAll);
        Assert.InRange(random[3].LeftOut, 0.4, 0.6);
    }

    [Fact]
    public void A_week_with_an_answer_left_out_is_not_complete_and_is_counted_as_such()
    {
        var week = Week(0, new Dictionary<string, string> { ["used"] = "none" });
        var found = new SkipMeasuring(Mapping, draws: 10, seed: 7).Of([week, .. Weeks(new Draws(2), 5)]);
        Assert.Equal((5, 1), (found.Weeks, found.NotComplete));
    }

    [Fact]
    public void Hiding_use_hides_it_only_where_there_was_some_and_takes_its_follow_ups_along()
    {
        var pattern = SkipPattern.Of(Mapping).Single(pattern => pattern.Name == "days of use, in weeks with use");
        var used = Week(0, Answers(item => item.Options[^1].Code), ("with-others", "yes"), ("last-use-days", "7"));
        var not = Week(1, Answers(item => item.Options[0].Code));

        var shown = SkippedWeek.Of(used, Scorer.Score(used.Sheet), pattern, Mapping, new Draws(1)).Shown;
        Assert.Equal(6, shown.Overall.Maximum - shown.Overall.Answered);
        Assert.DoesNotContain(shown.Fired, rule => rule.Id is "used" or "mixed" or "tolerance");
        Assert.False(SkippedWeek.Of(not, Scorer.Score(not.Sheet), pattern, Mapping, new Draws(1)).Shown.Overall.IsOpen);
    }

    [Fact]
    public void Only_groups_clearly_below_the_whole_are_named_the_furthest_first()
    {
        var all = Group("all weeks", 0.84);
        var below = GroupGap.Of(all, [Group("near", 0.81), Group("far", 0.70), Group("above", 0.9), Group("below", 0.79), Group("unknown", null)]);

        Assert.Equal(["far", "below"], below.Select(group => group.Name));
        Assert.Equal(0.14, below[0].Gap, 6);
    }

    private static Measures Group(string name, double? area) =>
        new(name, 10, 5, 3, area is { } value ? new Figure(value, value - 0.1, value + 0.1) : null, null, null, null, 0, 0, []);

    private static WeekRow[] Weeks(Draws random, int count) =>
        [.. Enumerable.Range(0, count).Select(at => Week(at, Answers(item => item.Options[random.Next(item.Options.Count)].Code)))];

    private static Dictionary<string, string> Answers(Func<Item, string> choose) =>
        Weekly.Items.ToDictionary(item => item.Id, item => Mapping.Items.Contains(item) ? choose(item) : AnswerSheet.NotApplicable, StringComparer.Ordinal);

    private static WeekRow Week(int at, Dictionary<string, string> answers, params (string Id, string Value)[] more)
    {
        var codes = Weekly.Items.ToDictionary(item => item.Id, item => Mapping.Items.Contains(item) ? answers.GetValueOrDefault(item.Id, "") : AnswerSheet.NotApplicable, StringComparer.Ordinal);
        var sheet = new AnswerSheet(Weekly, codes, more.ToDictionary(pair => pair.Id, pair => pair.Value));
        return new($"p{at}", at, 1, Scorer.Score(sheet).Overall.Point ?? 0, Band.Low, at % 2 == 0, at % 3 == 0, [], ["trial 27"], sheet);
    }
}
