namespace RelapseCheck.Cli.Evaluate;

/// <summary>The four plots of an evaluation, by file name.</summary>
internal static class Plots
{
    private const string Ink = "#0b5a6b", Other = "#a8471f";

    /// <summary>Draws them.</summary>
    public static IEnumerable<(string File, string Svg)> Of(Evaluation evaluation)
    {
        yield return ("roc.svg", Roc(evaluation.Weeks));
        yield return ("use-per-band.svg", PerBand(evaluation.All));
        yield return ("reliability.svg", Reliability(evaluation.Calibration));
        yield return ("by-group.svg", ByGroup(evaluation.Groups));
    }

    private static string Roc(IReadOnlyList<WeekRow> weeks) =>
        new Plot("Receiver operating characteristic: use next week", "1 - specificity", "Sensitivity")
            .Line([(0, 0), (1, 1)], "#667a85", dashed: true)
            .Line(Curve([.. weeks.Where(week => !week.UsedNow)]), Other)
            .Line(Curve(weeks), Ink)
            .Word(0.3, "blue: all weeks; brown: abstinent weeks", 1)
            .ToString();

    private static IEnumerable<(double X, double Y)> Curve(IReadOnlyList<WeekRow> weeks)
    {
        double events = weeks.Count(week => week.UsedNext), others = weeks.Count - events, hits = 0, alarms = 0;
        yield return (0, 0);
        foreach (var level in weeks.GroupBy(week => week.Score).OrderByDescending(level => level.Key))
        {
            hits += level.Count(week => week.UsedNext);
            alarms += level.Count(week => !week.UsedNext);
            yield return (alarms / Math.Max(1, others), hits / Math.Max(1, events));
        }
    }

    private static string PerBand(Measures all)
    {
        var plot = new Plot("Use in the next week after each band, 95% interval", "", "Share of weeks", ticks: false);
        for (var i = 0; i < all.Bands.Count; i++)
        {
            var x = (i + 0.5) / all.Bands.Count;
            plot.Word(x, $"{all.Bands[i].Band}".ToLowerInvariant()).Word(x, $"{all.Bands[i].Weeks:N0} weeks", 1);
            if (all.Bands[i].Share is { } share)
            {
                plot.Dot(x, share, Ink);
            }
        }

        return plot.ToString();
    }

    private static string Reliability(IReadOnlyList<CalibrationRow> rows)
    {
        var plot = new Plot("Reliability: the rating as a chance, and what was seen", "Chance from the rating", "Share followed by use")
            .Line([(0, 0), (1, 1)], "#667a85", dashed: true);
        return rows.Aggregate(plot, (drawn, row) => drawn.Dot(row.Chance, row.Share, Ink)).ToString();
    }

    private static string ByGroup(IReadOnlyList<Measures> groups)
    {
        var plot = new Plot("Area under the curve by group, 95% interval", "", "AUROC", ticks: false);
        for (var i = 0; i < groups.Count; i++)
        {
            var x = (i + 0.5) / groups.Count;
            plot.Word(x, groups[i].Name, i % 3);
            if (groups[i].Auroc is { } area)
            {
                plot.Dot(x, area, Ink);
            }
        }

        return plot.ToString();
    }
}
