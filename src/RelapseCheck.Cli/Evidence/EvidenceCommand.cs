using System.CommandLine;
using System.Globalization;

namespace RelapseCheck.Cli.Evidence;

/// <summary><c>relapsecheck evidence</c>: the one file of figures that the evidence page shows, from what other commands measured.</summary>
internal static class EvidenceCommand
{
    private const string DayShape = "yyyy-MM-dd";

    internal static Command Create()
    {
        var evaluation = new Option<string>("--evaluation") { Description = "Folder that evaluate wrote.", Required = true };
        var points = new Option<string>("--points") { Description = "Folder that points wrote.", Required = true };
        var measured = new Option<string>("--measured") { Description = "The day of the run: yyyy-mm-dd.", Required = true };
        var file = new Option<string>("--out") { Description = "File to write.", Required = true };
        measured.Validators.Add(result =>
        {
            if (!DateOnly.TryParseExact(result.Tokens.Count == 1 ? result.Tokens[0].Value : "", DayShape, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                result.AddError("--measured takes a day: yyyy-mm-dd");
            }
        });
        var command = new Command("evidence", "Put what evaluate and points measured into the file of figures that the evidence page shows.") { evaluation, points, measured, file };
        command.SetAction(parsed => EvidenceRun.Run(
            parsed.GetRequiredValue(evaluation),
            parsed.GetRequiredValue(points),
            DateOnly.ParseExact(parsed.GetRequiredValue(measured), DayShape, CultureInfo.InvariantCulture),
            parsed.GetRequiredValue(file)));
        return command;
    }
}
