using System.Globalization;
using System.Text;
using RelapseCheck.Cli.Evaluate;

namespace RelapseCheck.Cli.Simulate;

/// <summary>The run as a page of Markdown.</summary>
internal static class SimulationReport
{
    /// <summary>Writes it.</summary>
    public static string Of(Simulation found)
    {
        var text = new StringBuilder();
        text.AppendLine("# Daily rules on simulated people\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"**{found.Note}** {found.People:N0} people of {found.Days} days, {found.CheckIns:N0} check-ins, {found.PersonMonths:N0} person-months that count, {found.Lapses:N0} lapses. Seed {found.Seed}; intervals are 95%, from {found.Draws:N0} draws of whole people ({found.Sensitivity.Count} + {found.Constants.Count} rows of the tables below: fewer). An alarm is false when no lapse begins in the {found.Watch.Horizon} days after it; while a rule goes on holding, its alarm comes again after {found.Watch.Repeat} days; the first {found.Watch.Start} days, days of use and the {found.Watch.Horizon} days after are left out.\n");
        text.AppendLine("| rule | false alarms per person-month | lapses preceded | median lead, days | false alarms that the busiest tenth of people get | threshold at as many false alarms | lapses it precedes | difference | more than that threshold? |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var rule in found.Rules)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {rule.Name} | {Show(rule.FalseAlarms)} | {Show(rule.Preceded)} | {rule.Lead:0.0} | {rule.Busiest:0%} | {rule.Cut:0.0} | {rule.PrecededByCut:0.00} | {Show(rule.Difference)} | {rule.Verdict} |");
        }

        foreach (var rule in found.Thresholds)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {rule.Name} | {Show(rule.FalseAlarms)} | {Show(rule.Preceded)} | {rule.Lead:0.0} | {rule.Busiest:0%} | | | | |");
        }

        var beside = found.AnyBesideThresholdOrSilence;
        text.AppendLine(CultureInfo.InvariantCulture, $"\nA raw threshold knows nothing of silences. One that holds on days of a long silence too, at as many false alarms as {beside.Name} (score {beside.Cut:0.0} or more), precedes {beside.PrecededByCut:0.00} of the lapses: a difference of {Show(beside.Difference)}; more than that: {beside.Verdict}.");
        text.AppendLine("\n## Other constants\n\nOne at a time; the rule is the one that the constant belongs to. The last column but one is what counts: with as many false alarms, how many more lapses than a raw threshold.\n");
        text.AppendLine("| constant | value | rule | false alarms per person-month | lapses preceded | median lead, days | beyond a threshold with as many false alarms | |");
        text.AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var row in found.Constants)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Constant} | {row.Value} | {row.Rule.Name} | {Show(row.Rule.FalseAlarms)} | {Show(row.Rule.Preceded)} | {row.Rule.Lead:0.0} | {Show(row.Rule.Difference)} | {(row.Shipped ? "shipped" : "")} |");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"\n## Which conclusions hold\n\nOne number at a time at an end of its range, {found.SensitivityPeople:N0} people a row. Does the rule precede more lapses than a raw threshold with as many false alarms? In brackets: the difference.\n");
        text.AppendLine($"| number | value | lapses | {string.Join(" | ", Rules.Names)} |");
        text.AppendLine($"|---|---|---|{string.Concat(Rules.Names.Select(_ => "---|"))}");
        foreach (var row in found.Sensitivity)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Value} | {row.Lapses:N0} | {string.Join(" | ", row.Rules.Select(Cell))} |");
        }

        text.AppendLine("\n## What it is built on\n\n| number | value | range | unit | what | source |\n|---|---|---|---|---|---|");
        foreach (var number in found.Numbers)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {number.Id} | {number.Value} | {number.Low} to {number.High} | {number.Unit} | {number.What} | {number.Source} |");
        }

        return text.ToString();
    }

    private static string Cell(Compared rule) =>
        rule.Difference is null ? rule.Verdict : string.Create(CultureInfo.InvariantCulture, $"{rule.Verdict} ({rule.Difference.Value:+0.00;-0.00;0.00})");

    private static string Show(Figure? figure) =>
        figure is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.00} ({figure.Low:0.00} to {figure.High:0.00})");
}
