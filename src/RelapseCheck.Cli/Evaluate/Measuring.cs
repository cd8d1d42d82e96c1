using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>Works out the measures of groups of weeks.</summary>
/// <param name="weeks">Every week that counts.</param>
/// <param name="draws">How often people are drawn again for an interval.</param>
/// <param name="seed">The seed of draws and folds.</param>
internal sealed class Measuring(IReadOnlyList<WeekRow> weeks, int draws, ulong seed)
{
    private const double Step = 10;
    private readonly double[] _fitted = Folds.Chances(weeks, week => week.Inputs, seed);
    private readonly double[] _chance = Folds.Chances(weeks, week => [week.Score / 100, week.Score * week.Score / 10_000], seed);

    /// <summary>The measures of the weeks that belong.</summary>
    public Measures Of(string name, Func<WeekRow, bool> belongs)
    {
        var at = Enumerable.Range(0, weeks.Count).Where(i => belongs(weeks[i])).ToArray();
        var rows = at.Select(i => weeks[i]).ToArray();
        var outcomes = rows.Select(row => row.UsedNext).ToArray();
        var numbers = rows.Select(row => row.Person).Distinct().Select((who, number) => (who, number)).ToDictionary(x => x.who, x => x.number);
        var person = rows.Select(row => numbers[row.Person]).ToArray();
        var events = outcomes.Count(used => used);
        var rate = rows.Length == 0 ? 0 : (double)events / rows.Length;
        var brier = at.Length == 0 ? 0 : at.Average(i => Square(_chance[i], weeks[i].UsedNext));
        var chance = rate * (1 - rate);
        var scores = rows.Select(row => row.Score).ToArray();
        return new(
            name,
            rows.Length,
            numbers.Count,
            events,
            Area(scores, outcomes, person),
            Area([.. rows.Select(row => row.UsedNow ? 1.0 : 0)], outcomes, person),
            Area([.. at.Select(i => _fitted[i])], outcomes, person),
            Within.Of(scores, outcomes, person, draws, seed),
            brier,
            chance > 0 ? 1 - (brier / chance) : 0,
            [.. Enum.GetValues<Band>().Select(band => Use(band, rows))]);
    }

    /// <summary>Scores in steps of ten beside the chance they stand for and what was seen.</summary>
    public IReadOnlyList<CalibrationRow> Calibration() =>
    [
        .. Enumerable.Range(0, weeks.Count)
            .GroupBy(i => Math.Min(9, (int)(weeks[i].Score / Step)))
            .OrderBy(group => group.Key)
            .Select(group => new CalibrationRow(
                group.Key * Step,
                (group.Key + 1) * Step,
                group.Count(),
                group.Average(i => _chance[i]),
                Intervals.Wilson(group.Count(i => weeks[i].UsedNext), group.Count())!)),
    ];

    private Figure? Area(double[] scores, bool[] outcomes, int[] person) => Areas.Of(scores, outcomes, person, draws, seed);

    private static BandUse Use(Band band, WeekRow[] rows)
    {
        var here = rows.Count(row => row.Band == band);
        var events = rows.Count(row => row.Band == band && row.UsedNext);
        return new(band, here, events, Intervals.Wilson(events, here));
    }

    private static double Square(double chance, bool used)
    {
        var miss = chance - (used ? 1 : 0);
        return miss * miss;
    }
}
