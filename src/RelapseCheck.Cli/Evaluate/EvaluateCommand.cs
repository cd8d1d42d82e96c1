using System.CommandLine;
using RelapseCheck.Cli.Files;

namespace RelapseCheck.Cli.Evaluate;

/// <summary><c>relapsecheck evaluate</c>: what the weekly rating is worth on a cohort.</summary>
internal static class EvaluateCommand
{
    private const int UsualDraws = 1000;
    private const ulong UsualSeed = 94;

    internal static Command Create(Func<long, ProgressBar> progress)
    {
        var weeks = new Option<string>("--weeks") { Description = "CSV file, one row per participant and week, each participant's weeks in order.", Required = true };
        var people = new Option<string>("--participants") { Description = "CSV file, one row per participant: who, trial, age, male, race.", Required = true };
        var folder = new Option<string>("--out") { Description = "Folder to write scores.csv, summary.json, report.md and the plots to.", Required = true };
        var mapping = new Option<string>("--mapping") { Description = "YAML file, or the name of a shipped one.", DefaultValueFactory = _ => "ctn0094" };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the draws and folds; the same seed gives the same figures.", DefaultValueFactory = _ => UsualSeed };
        var draws = new Option<int>("--draws") { Description = "How often people are drawn again for an interval, 10 to 100000.", DefaultValueFactory = _ => UsualDraws };
        draws.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 10 or > 100_000)
            {
                result.AddError("--draws takes a whole number from 10 to 100000");
            }
        });
        var command = new Command("evaluate", "Score a cohort's weeks and report how well the rating tells use in the next week.") { weeks, people, folder, mapping, seed, draws };
        command.SetAction(parsed => EvaluateRun.Run(
            parsed.GetRequiredValue(weeks),
            parsed.GetRequiredValue(people),
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(mapping),
            parsed.GetValue(seed),
            parsed.GetValue(draws),
            progress));
        return command;
    }
}
