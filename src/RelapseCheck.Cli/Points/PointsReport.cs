using System.Globalization;
using System.Text;
using RelapseCheck.Cli.Evaluate;

namespace RelapseCheck.Cli.Points;

/// <summary>The search in words and tables.</summary>
internal static class PointsReport
{
    /// <summary>The report, as Markdown.</summary>
    public static string Of(PointsFound found)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Points of {found.Instrument}\n\nSeed {found.Seed}; {found.Folds} parts by person; every figure below is of people whose weeks were not used to find the points.\n\n");
        text.Append("| weeks | AUROC | regression on the same answers |\n|---|---|---|\n");
        foreach (var group in found.Groups.Prepend(found.Abstinent).Prepend(found.All))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {group.Name} ({group.Weeks}) | {Show(group.Auroc)} | {Show(group.Fitted)} |\n");
        }

        text.Append("\n| weeks | use in the next week, by band from the lowest | rises |\n|---|---|---|\n");
        foreach (var group in found.Groups.Where(group => group.Name.StartsWith("trial", StringComparison.Ordinal)).Prepend(found.All))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {group.Name} | {string.Join(", ", group.Bands.Select(band => band.Share is { } share ? share.Value.ToString("0%", CultureInfo.InvariantCulture) : "none"))} | {(PointsFound.Rises(group) ? "yes" : "no")} |\n");
        }

        text.Append("\n| item | answer | now | found | in the parts | weeks | followed by use |\n|---|---|---|---|---|---|---|\n");
        foreach (var answer in found.Answers)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {answer.Item} | {answer.Code} | {answer.Points} | {answer.Found} | {answer.Least} to {answer.Most} | {answer.Weeks} | {(answer.Weeks == 0 ? "" : $"{100.0 * answer.Followed / answer.Weeks:0}%")} |\n");
        }

        return text.ToString();
    }

    private static string Show(Figure? figure) => figure is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.0000} ({figure.Low:0.000} to {figure.High:0.000})");
}
