using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Scoring.Patterns;

namespace RelapseCheck.Core.Tests.Scoring.Patterns;

public sealed class OwnPatternsTests
{
    // Of 400 journals with nothing in them 20 may show something; 8 in 100 is three standard errors above that.
    private const int Journals = 400;
    private const double MostFalse = 0.08;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.3, 0, 0)]
    [InlineData(0, 0.8, 0)]
    [InlineData(0, 0, 6)]
    [InlineData(0.3, 0.6, 4)]
    public void Where_there_is_nothing_a_pattern_is_found_about_as_seldom_as_stated(double missing, double lasting, double trend)
    {
        var days = new SimulatedDays(49, missing, lasting, trend);
        Assert.InRange(Found(days, patterns => patterns.Found.Count > 0), 0, MostFalse);
    }

    [Fact]
    public void A_real_difference_is_found_more_often_than_not_within_some_weeks()
    {
        Assert.InRange(Found(new SimulatedDays(112, Lasting: 0.3, Sunday: 2), patterns => patterns.Found.Any(found => found is { Kind: PatternKind.WishByWeekday, Weekday: DayOfWeek.Sunday })), 0.6, 1);
        Assert.InRange(Found(new SimulatedDays(56, Lasting: 0.3, Sleep: 2), patterns => patterns.Found.Any(found => found is { Kind: PatternKind.WishBySleep, Difference: > 1 })), 0.5, 1);
        Assert.InRange(Found(new SimulatedDays(56, Lasting: 0.3, People: 3), patterns => patterns.Found.Any(found => found.Kind == PatternKind.WishByPeople)), 0.8, 1);
    }

    [Fact]
    public void Thirteen_check_ins_show_nothing_and_fourteen_may()
    {
        PatternDay[] clear = [.. Enumerable.Range(0, 28).Select(at => Day(at, at % 3 == 0 ? 9 : 1, badly: at % 3 == 0))];
        Assert.Equal((13, false, 0), Count(OwnPatterns.Of(clear[..13])));
        Assert.Equal((14, true), (OwnPatterns.Of(clear[..14]).CheckIns, OwnPatterns.Of(clear[..14]).IsEnough));
        var found = Assert.Single(OwnPatterns.Of(clear).Found);
        Assert.Equal((PatternKind.WishBySleep, 10, 18), (found.Kind, found.These.Days, found.Others.Days));
        Assert.InRange(found.Difference, 7, 8.5);
        Assert.InRange(found.Chance, 0, 0.01);
    }

    [Fact]
    public void Always_the_same_answer_or_always_the_same_day_is_no_pattern()
    {
        Assert.Equal((60, true, 0), Count(OwnPatterns.Of([.. Enumerable.Range(0, 60).Select(at => Day(at, 5, badly: at % 2 == 0))])));
        Assert.Equal(0, OwnPatterns.Of([.. Enumerable.Range(0, 60).Select(at => Day(7 * at, at % 10, badly: true))]).Looked);
        Assert.Empty(OwnPatterns.Of([.. Enumerable.Range(0, 60).Select(at => new PatternDay(new DateOnly(2026, 1, 1).AddDays(at), null))]).Found);
    }

    [Fact]
    public void A_rise_alone_is_no_pattern_even_where_sleep_worsens_with_it() =>
        Assert.Empty(OwnPatterns.Of([.. Enumerable.Range(0, 60).Select(at => Day(at, at / 6, badly: at > 30))]).Found);

    [Fact]
    public void A_small_difference_is_not_worth_a_sentence_however_sure() =>
        Assert.Empty(OwnPatterns.Of([.. Enumerable.Range(0, 300).Select(at => Day(at, at % 2, badly: at % 2 == 1) with { Wish = at % 2 * 0.9 })]).Found);

    [Fact]
    public void Days_left_out_and_gaps_do_no_harm_and_the_same_days_give_the_same_answer()
    {
        var days = new SimulatedDays(200, Missing: 0.5, Lasting: 0.3, Sleep: 4).Make(7).Select((day, at) => at % 9 == 0 ? day with { SleptBadly = null } : day).ToList();
        var found = Assert.Single(OwnPatterns.Of(days).Found);
        Assert.Equal(PatternKind.WishBySleep, found.Kind);
        Assert.Equal(found, Assert.Single(OwnPatterns.Of(days).Found));
    }

    [Fact]
    public void A_straight_line_leaves_no_differences_whatever_days_are_missing()
    {
        int[] days = [0, 1, 2, 5, 9, 10, 13, 20, 40, 41, 60];
        Assert.All(LocalLevel.Differences(days, [.. days.Select(day => 2 + (0.3 * day))]), difference => Assert.InRange(difference, -1e-9, 1e-9));
    }

    [Fact]
    public void A_chance_is_counted_exactly_where_the_ways_are_few()
    {
        // One week of seven: the highest value falls on the named day in one turn of seven.
        Assert.Equal(1 / 7.0, Turning.Chance([[0, 1, 2, 3, 4, 5, 6]], [1, 2, 3, 4, 5, 6, 9], [1, 1, 1, 1, 1, 1, 0], 2, sums => sums[0]), 9);
        Assert.Equal(1 / 49.0, Turning.Chance([[0, 1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12, 13]], [0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 9], [1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0], 2, sums => sums[0]), 9);
    }

    [Fact]
    public void A_day_is_read_from_its_last_check_in_of_this_version_and_of_the_last_year()
    {
        var (daily, today) = (InstrumentCatalog.Shipped.Get("daily"), new DateOnly(2026, 6, 1));
        DayPage[] pages = [Page(0, Kept(8, "9", "well"), Kept(20, "4", "poorly")), Page(-1, Kept(9, "3", "prefer-not")), Page(-2, Kept(9, "2", "well") with { Version = 99 }), Page(-365, Kept(9, "1", "well")), Page(1, Kept(9, "1", "well"))];
        var days = PatternDay.Of(pages, daily, today);
        Assert.Equal([new PatternDay(today.AddDays(-1), 3), new PatternDay(today, 4, null, true)], days);

        DayPage Page(int day, params CheckIn[] kept) => new(today.AddDays(day), kept, [], []);
        CheckIn Kept(int hour, string wish, string sleep) => new(
            "c" + hour, "daily", daily.Version, Score.Version, new DateTimeOffset(2026, 6, 1, hour, 0, 0, TimeSpan.Zero), new Dictionary<string, string> { ["craving"] = wish, ["sleep"] = sleep }, new Dictionary<string, string>(), null, null);
    }

    private static double Found(SimulatedDays days, Func<OwnPatterns, bool> found) =>
        Enumerable.Range(1, Journals).Count(seed => found(OwnPatterns.Of(days.Make((ulong)seed)))) / (double)Journals;

    private static PatternDay Day(int at, double wish, bool badly) => new(new DateOnly(2026, 1, 5).AddDays(at), wish, null, badly);

    private static (int, bool, int) Count(OwnPatterns patterns) => (patterns.CheckIns, patterns.IsEnough, patterns.Found.Count);
}
