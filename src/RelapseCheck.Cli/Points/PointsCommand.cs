using System.CommandLine;
using System.Globalization;
using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Cli.Files;

namespace RelapseCheck.Cli.Points;

/// <summary><c>relapsecheck points</c>: looks for the points of the answers that a cohort has a column for.</summary>
internal static class PointsCommand
{
    // Judgement: a sum of larger numbers is not read aloud.
    private const int MostPoints = 50;

    internal static Command Create(Func<long, ProgressBar> progress)
    {
        var cohort = new CohortOptions("Folder to write points.json and points.md to.");
        var instrument = new Option<string?>("--instrument-file") { Description = "YAML file of a questionnaire to search in; without it the shipped weekly one. The largest points of each item bound the search." };
        var most = new Option<string[]>("--most") { Description = "ITEM=POINTS: look for this item's points anew, up to so many; give it once an item. Other items keep their most, and which of their answers are equal." };
        most.Validators.Add(result =>
        {
            if (result.Tokens.Select(token => token.Value).FirstOrDefault(text => Most(text) is null) is { } wrong)
            {
                result.AddError($"--most takes ITEM=POINTS with points from 1 to {MostPoints}, not '{wrong}'");
            }
        });
        var command = new Command("points", "Look for small whole points that tell use in the next week, cross-validated by person.") { instrument, most };
        cohort.AddTo(command);
        command.SetAction(parsed => PointsRun.Run(
            parsed.GetRequiredValue(cohort.Weeks),
            parsed.GetRequiredValue(cohort.People),
            parsed.GetRequiredValue(cohort.Folder),
            parsed.GetValue(instrument),
            parsed.GetRequiredValue(cohort.Mapping),
            (parsed.GetValue(most) ?? []).Select(text => Most(text)!.Value).DistinctBy(item => item.Id, StringComparer.Ordinal).ToDictionary(item => item.Id, item => item.Points, StringComparer.Ordinal),
            parsed.GetValue(cohort.Seed),
            parsed.GetValue(cohort.Draws),
            progress));
        return command;
    }

    private static (string Id, int Points)? Most(string text) =>
        text.Split('=') is [var id, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is >= 1 and <= MostPoints ? (id, points) : null;
}
