using System.Globalization;
using System.Text;

namespace RelapseCheck.Cli.Evaluate.Skipping;

/// <summary>What leaving answers out does, as a part of the report.</summary>
internal static class SkipReport
{
    /// <summary>The part, as Markdown.</summary>
    public static string Of(SkipMeasures found)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n## When answers are left out\n\n{found.Weeks:N0} complete weeks ({found.NotComplete:N0} that count are not), with answers taken out again. The range is shown as long as anything is left out; a number needs half of the weight, a band is withheld (\"between two\") while what is left out could change it. \"As zero\": the same answers when what is skipped counts as zero.\n\n");
        text.Append("| left out | of the weight | range holds the complete score | width | no number | band withheld | told too low a band | as zero: too low a band | AUROC of the number shown | as zero, same weeks | as zero, all weeks |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var pattern in found.Patterns)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {pattern.Name} | {pattern.LeftOut:0%} | {pattern.Covered:N0} of {found.Weeks:N0} | {pattern.Width:0} | {pattern.Unrated:0.0%} | {pattern.Withheld:0.0%} | {pattern.TooLow:0.0%} | {pattern.Zero.TooLow:0.0%} | {Report.Show(pattern.Auroc)} | {Report.Show(pattern.Zero.AurocSame)} | {Report.Show(pattern.Zero.AurocAll)} |\n");
        }

        return text.ToString();
    }
}
