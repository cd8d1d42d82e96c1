using System.CommandLine;
using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Cli.Files;

namespace RelapseCheck.Cli.Points;

/// <summary><c>relapsecheck points</c>: looks for the points of the answers that a cohort has a column for.</summary>
internal static class PointsCommand
{
    internal static Command Create(Func<long, ProgressBar> progress)
    {
        var cohort = new CohortOptions("Folder to write points.json and points.md to.");
        var instrument = new Option<string?>("--instrument-file") { Description = "YAML file of a questionnaire to search in; without it the shipped weekly one. The largest points of each item bound the search." };
        var command = new Command("points", "Look for small whole points that tell use in the next week, cross-validated by person.") { instrument };
        cohort.AddTo(command);
        command.SetAction(parsed => PointsRun.Run(
            parsed.GetRequiredValue(cohort.Weeks),
            parsed.GetRequiredValue(cohort.People),
            parsed.GetRequiredValue(cohort.Folder),
            parsed.GetValue(instrument),
            parsed.GetRequiredValue(cohort.Mapping),
            parsed.GetValue(cohort.Seed),
            parsed.GetValue(cohort.Draws),
            progress));
        return command;
    }
}
