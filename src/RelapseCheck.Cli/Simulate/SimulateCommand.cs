using System.CommandLine;
using RelapseCheck.Cli.Files;

namespace RelapseCheck.Cli.Simulate;

/// <summary><c>relapsecheck simulate</c>: the rules about a person's own level beside a raw threshold, on simulated people.</summary>
internal static class SimulateCommand
{
    private const int UsualPeople = 1000, UsualDays = 365;
    private const ulong UsualSeed = 94;

    internal static Command Create(Func<long, ProgressBar> progress)
    {
        var folder = new Option<string>("--out") { Description = "Folder to write summary.json, report.md and the plots to.", Required = true };
        var people = new Option<int>("--people") { Description = "Simulated people, 20 to 20000.", DefaultValueFactory = _ => UsualPeople };
        var days = new Option<int>("--days") { Description = "Days of each, 60 to 1000.", DefaultValueFactory = _ => UsualDays };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same figures.", DefaultValueFactory = _ => UsualSeed };
        people.Within(20, 20_000);
        days.Within(60, 1000);
        var command = new Command("simulate", "Compare the rules about a person's own level with a raw threshold on simulated daily check-ins.") { folder, people, days, seed };
        command.SetAction(parsed => SimulateRun.Run(parsed.GetRequiredValue(folder), parsed.GetValue(people), parsed.GetValue(days), parsed.GetValue(seed), progress));
        return command;
    }
}
