using System.CommandLine;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>The options of every command that reads a cohort.</summary>
/// <param name="folder">What is written to the folder.</param>
internal sealed class CohortOptions(string folder)
{
    private const int UsualDraws = 1000;
    private const ulong UsualSeed = 94;

    public Option<string> Weeks { get; } = new("--weeks") { Description = "CSV file, one row per participant and week, each participant's weeks in order.", Required = true };

    public Option<string> People { get; } = new("--participants") { Description = "CSV file, one row per participant: who, trial, age, male, race.", Required = true };

    public Option<string> Folder { get; } = new("--out") { Description = folder, Required = true };

    public Option<string> Mapping { get; } = new("--mapping") { Description = "YAML file, or the name of a shipped one.", DefaultValueFactory = _ => "ctn0094" };

    public Option<ulong> Seed { get; } = new("--seed") { Description = "Seed of the draws and folds; the same seed gives the same figures.", DefaultValueFactory = _ => UsualSeed };

    public Option<int> Draws { get; } = new("--draws") { Description = "How often people are drawn again for an interval, 10 to 100000.", DefaultValueFactory = _ => UsualDraws };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        Draws.Within(10, 100_000);
        foreach (var option in new Option[] { Weeks, People, Folder, Mapping, Seed, Draws })
        {
            command.Add(option);
        }
    }
}
