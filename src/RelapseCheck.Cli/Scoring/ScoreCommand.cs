using System.CommandLine;
using RelapseCheck.Cli.Files;

namespace RelapseCheck.Cli.Scoring;

/// <summary><c>relapsecheck score</c>: scores a file of answers, one row per check-in.</summary>
internal static class ScoreCommand
{
    internal static Command Create(Func<long, ProgressBar> progress)
    {
        var instrument = new Option<string>("--instrument") { Description = "Instrument to score: daily, weekly, hard-day …", Required = true };
        var input = new Option<string>("--in") { Description = "CSV file (UTF-8) with a column per item, follow-up or fact, named by its id.", Required = true };
        var output = new Option<string>("--out") { Description = "CSV file to write; it appears only when every row was scored.", Required = true };
        var mapping = new Option<string?>("--mapping") { Description = "YAML file, or the name of a shipped one (ctn0094), that says which columns become which answers." };
        var command = new Command("score", "Score a file of answers with the product's own scorer.") { instrument, input, output, mapping };
        command.SetAction(parsed => ScoreRun.Run(
            parsed.GetRequiredValue(instrument),
            parsed.GetRequiredValue(input),
            parsed.GetRequiredValue(output),
            parsed.GetValue(mapping),
            progress));
        return command;
    }
}
