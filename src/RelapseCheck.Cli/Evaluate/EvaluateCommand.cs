using System.CommandLine;
using RelapseCheck.Cli.Files;

namespace RelapseCheck.Cli.Evaluate;

/// <summary><c>relapsecheck evaluate</c>: what the weekly rating is worth on a cohort.</summary>
internal static class EvaluateCommand
{
    internal static Command Create(Func<long, ProgressBar> progress)
    {
        var cohort = new CohortOptions("Folder to write scores.csv, summary.json, report.md and the plots to.");
        var command = new Command("evaluate", "Score a cohort's weeks and report how well the rating tells use in the next week.");
        cohort.AddTo(command);
        command.SetAction(parsed => EvaluateRun.Run(
            parsed.GetRequiredValue(cohort.Weeks),
            parsed.GetRequiredValue(cohort.People),
            parsed.GetRequiredValue(cohort.Folder),
            parsed.GetRequiredValue(cohort.Mapping),
            parsed.GetValue(cohort.Seed),
            parsed.GetValue(cohort.Draws),
            progress));
        return command;
    }
}
