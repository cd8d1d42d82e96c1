using RelapseCheck.Cli.Evaluate;

namespace RelapseCheck.Cli.Simulate;

/// <summary>The plots of a run, by file name.</summary>
internal static class SimulationPlots
{
    private const string Ink = "#0b5a6b", Other = "#a8471f", Grey = "#667a85";
    private const double Widest = 2;

    /// <summary>Draws them.</summary>
    public static IEnumerable<(string File, string Svg)> Of(Simulation found)
    {
        yield return ("trade-off.svg", TradeOff(found));
        yield return ("at-same-false-alarms.svg", AtSame(found));
        foreach (var (constant, at) in found.Constants.GroupBy(row => row.Constant, StringComparer.Ordinal).Select((constant, at) => (constant, at)))
        {
            yield return ($"constant-{at + 1}.svg", OfConstant(found, constant.Key, [.. constant]));
        }
    }

    private static string TradeOff(Simulation found)
    {
        var plot = Start("Simulated: raw thresholds (line), own-level rules (dots)", found);
        foreach (var rule in found.Rules.Where(rule => rule.Preceded is not null))
        {
            plot.Dot(Math.Min(Widest, rule.FalseAlarms.Value), rule.Preceded!, Ink).Label(Math.Min(Widest, rule.FalseAlarms.Value), rule.Preceded!.Value, rule.Name);
        }

        return plot.ToString();
    }

    private static string AtSame(Simulation found)
    {
        var plot = new Plot("Simulated, at as many false alarms: rule (blue), score (brown)", "", "Share of lapses preceded", ticks: false);
        for (var i = 0; i < found.Rules.Count; i++)
        {
            var (x, rule) = ((i + 0.5) / found.Rules.Count, found.Rules[i]);
            plot.Word(x, rule.Name, i % 2);
            if (rule is { Preceded: not null, PrecededByCut: { } cut })
            {
                plot.Dot(x - 0.02, rule.Preceded, Ink).Dot(x + 0.02, new(cut, cut, cut), Other);
            }
        }

        return plot.ToString();
    }

    private static string OfConstant(Simulation found, string name, Alternative[] rows)
    {
        var plot = Start($"Simulated: {name}", found);
        foreach (var row in rows.Where(row => row.Rule.Preceded is not null))
        {
            var x = Math.Min(Widest, row.Rule.FalseAlarms.Value);
            plot.Dot(x, row.Rule.Preceded!, row.Shipped ? Other : Ink).Label(x, row.Rule.Preceded!.Value, row.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return plot.ToString();
    }

    private static Plot Start(string title, Simulation found) =>
        new Plot(title, "False alarms per person-month", "Share of lapses preceded", widest: Widest)
            .Line(found.Curve.Where(point => point.FalseAlarms <= Widest).Select(point => (point.FalseAlarms, point.Preceded)), Grey, dashed: true);
}
