using System.Globalization;
using System.Text;
using RelapseCheck.Cli.Evaluate.Skipping;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>The evaluation as a page of Markdown.</summary>
internal static class Report
{
    /// <summary>Writes it.</summary>
    public static string Of(Evaluation found)
    {
        var text = new StringBuilder();
        var all = found.All;
        text.AppendLine(CultureInfo.InvariantCulture, $"# How well {found.Instrument} tells use in the next week\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"{all.Weeks:N0} weeks of {all.People:N0} people, {all.Events:N0} of them followed by use. {found.Items.Count} items had a column ({string.Join(", ", found.Items)}): {found.MaximumLeft} of {found.MaximumAll} points; the others left the sum. Intervals are 95%, from {found.Draws:N0} draws of whole people, seed {found.Seed}. The fitted comparison and the chances are cross-validated by person in {Folds.Count} parts.\n");
        text.AppendLine("Left out: " + string.Join("; ", found.LeftOut.Select(reason => $"{reason.Value:N0} rows, {reason.Key}")) + ".\n");
        text.AppendLine("| weeks | n | people | events | AUROC | same as this week | fitted on the same inputs | within people | Brier | skill |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var group in found.Groups.Prepend(found.Abstinent).Prepend(all))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {group.Name} | {group.Weeks:N0} | {group.People:N0} | {group.Events:N0} | {Show(group.Auroc)} | {Show(group.Naive)} | {Show(group.Fitted)} | {Show(group.Within)} | {group.Brier:0.000} | {group.Skill:0.00} |");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"\nGroups more than {GroupGap.Most:0.00} below the whole: {Below(found)}.");
        text.AppendLine("\n## Use in the next week after each band\n");
        text.AppendLine("| weeks | low | moderate | high | severe |");
        text.AppendLine("|---|---|---|---|---|");
        foreach (var group in found.Groups.Prepend(found.Abstinent).Prepend(all))
        {
            text.AppendLine($"| {group.Name} | {string.Join(" | ", group.Bands.Select(band => band.Share is null ? "none" : $"{Show(band.Share)} of {band.Weeks.ToString("N0", CultureInfo.InvariantCulture)}"))} |");
        }

        text.AppendLine("\n## Calibration\n");
        text.AppendLine("| score | weeks | chance from the rating | followed by use |");
        text.AppendLine("|---|---|---|---|");
        foreach (var row in found.Calibration)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.From:0} to {row.To:0} | {row.Weeks:N0} | {row.Chance:0.00} | {Show(row.Share)} |");
        }

        return text.Append(SkipReport.Of(found.Skipping)).ToString();
    }

    private static string Below(Evaluation found) => found.GroupsBelow.Count == 0 ? "none"
        : string.Join("; ", found.GroupsBelow.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Name}, by {group.Gap:0.000} ({group.People:N0} people, {group.Weeks:N0} weeks)")));

    /// <summary>A figure with its interval.</summary>
    internal static string Show(Figure? figure) =>
        figure is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.000} ({figure.Low:0.000} to {figure.High:0.000})");
}
