using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Cli.Evaluate;

public sealed class FigureTests
{
    [Fact]
    public void The_area_counts_the_pairs_that_stand_right_and_ties_half()
    {
        Assert.Equal(1, Auroc.Of([1, 2, 3, 4], [false, false, true, true]));
        Assert.Equal(0, Auroc.Of([4, 3, 2, 1], [false, false, true, true]));
        Assert.Equal(0.5, Auroc.Of([7, 7, 7, 7], [false, true, false, true]));

        // Pairs: 1 against 1 ties, 3 against 1 wins, 1 and 3 against 2: one lost, one won.
        Assert.Equal(2.5 / 4, Auroc.Of([1, 1, 2, 3], [false, true, false, true]));
    }

    [Fact]
    public void Without_both_outcomes_there_is_no_area()
    {
        Assert.Null(Auroc.Of([1, 2], [true, true]));
        Assert.Null(Auroc.Of([], []));
    }

    [Fact]
    public void A_row_counted_twice_weighs_as_two_rows()
    {
        var ranks = Ranks.Of([1, 2, 2, 5]);
        Assert.Equal(
            Auroc.Of([1, 2, 2, 2, 5], [false, true, true, false, true]),
            Auroc.Of(ranks, [false, true, false, true], [1, 2, 1, 1]));
    }

    [Fact]
    public void Wilsons_interval_is_the_published_one()
    {
        // Newcombe, Stat Med 1998;17:857-872, table I: 81 of 263 gives .2553 to .3662, 0 of 20 gives 0 to .1611.
        var common = Intervals.Wilson(81, 263)!;
        Assert.Equal((0.2553, 0.3662), (Math.Round(common.Low, 4), Math.Round(common.High, 4)));
        var none = Intervals.Wilson(0, 20)!;
        Assert.Equal((0, 0.1611), (none.Low, Math.Round(none.High, 4)));
        Assert.Null(Intervals.Wilson(0, 0));
    }

    [Fact]
    public void The_same_seed_draws_the_same_people_and_another_seed_others()
    {
        Figure Interval(ulong seed) => Intervals.ByPerson(0, [0, 0, 1, 2, 3], times => times[0] + (0.1 * times[2]), 200, seed);
        Assert.Equal(Interval(1), Interval(1));
        var first = Enumerable.Range(0, 20).Select(_ => 0).ToArray();
        var (one, other) = (new Draws(1), new Draws(2));
        Assert.NotEqual(first.Select(_ => one.Next(1000)).ToArray(), first.Select(_ => other.Next(1000)).ToArray());
    }

    [Fact]
    public void Draws_are_even_and_stay_in_range()
    {
        var random = new Draws(7);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
        {
            counts[random.Next(6)]++;
            Assert.InRange(random.NextShare(), 0, 0.999999999999999999);
        }

        Assert.All(counts, count => Assert.InRange(count, 9_500, 10_500));
    }

    [Fact]
    public void A_regression_finds_the_shares_that_were_put_in()
    {
        // Of 100 rows without the sign 20 end in use, of 100 with it 70: the fitted chances are those shares.
        var rows = Enumerable.Range(0, 200).Select(i => new[] { i < 100 ? 0.0 : 1 }).ToArray();
        var outcomes = Enumerable.Range(0, 200).Select(i => i < 100 ? i < 20 : i < 170).ToArray();
        var fit = Logistic.Fit(rows, outcomes, 1e-6);
        Assert.Equal((0.2, 0.7), (Math.Round(fit.Chance([0]), 4), Math.Round(fit.Chance([1]), 4)));
    }

    [Fact]
    public void Inside_people_only_their_own_weeks_are_compared()
    {
        // The first person's scores are all high and the second's all low; inside each, order is perfect and reversed.
        double[] scores = [90, 80, 10, 20];
        bool[] used = [true, false, true, false];
        Assert.Equal(0.5, Within.Of(scores, used, [0, 0, 1, 1], 20, 1)!.Value);
        Assert.Null(Within.Of([1, 2], [true, true], [0, 1], 20, 1));
    }
}
