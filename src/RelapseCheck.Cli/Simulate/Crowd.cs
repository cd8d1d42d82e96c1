using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Cli.Simulate;

/// <summary>Simulated people, and the raw thresholds counted on them.</summary>
internal sealed class Crowd
{
    /// <summary>Every raw threshold tried, in points.</summary>
    public const int Cuts = 101;

    private const double Month = 365.25 / 12;

    /// <summary>Simulates people and counts.</summary>
    public Crowd(LifeParameters numbers, int people, int days, ulong seed, Watch watch)
    {
        var simulator = new LifeSimulator(numbers);
        var kinds = new Draws(seed);
        var kind = Enumerable.Range(0, people).Select(_ => simulator.Kind(kinds)).ToArray();
        Tracks = new DailyTrack[people];
        Watched = new Watching[people];
        Thresholds = [.. Enumerable.Range(0, Cuts).Select(_ => new Tally[people])];
        Parallel.For(0, people, i =>
        {
            Tracks[i] = DailyTrack.Of(simulator.Live(kind[i], days, LifeSimulator.SeedOf(seed, i)));
            Watched[i] = new(Tracks[i], watch);
            var points = Tracks[i].Points;
            for (var cut = 0; cut < Cuts; cut++)
            {
                Thresholds[cut][i] = Watched[i].Of(day => points[day] >= cut);
            }
        });
        Months = [.. Watched.Select(one => one.Days / Month)];
    }

    /// <summary>The people's days.</summary>
    public DailyTrack[] Tracks { get; }

    /// <summary>What counts of them.</summary>
    public Watching[] Watched { get; }

    /// <summary>For each raw threshold, what it did for each person.</summary>
    public Tally[][] Thresholds { get; }

    /// <summary>For each person, the months that count.</summary>
    public double[] Months { get; }

    /// <summary>What the own-level rules did, by their order in <see cref="Rules.Names"/>, for each person.</summary>
    public Tally[][] Own(OwnConstants constants)
    {
        var tallies = new Tally[Rules.Names.Count][];
        for (var rule = 0; rule < tallies.Length; rule++)
        {
            tallies[rule] = new Tally[Tracks.Length];
        }

        Parallel.For(0, Tracks.Length, i =>
        {
            var flags = OwnRules.Of(Tracks[i], constants);
            bool[][] rules = [flags.Above, flags.Rising, flags.Relief, flags.Silent, flags.Any];
            for (var rule = 0; rule < rules.Length; rule++)
            {
                tallies[rule][i] = Watched[i].Of(day => rules[rule][day]);
            }
        });
        return tallies;
    }

    /// <summary>The raw thresholds again, each holding on days of a long silence too.</summary>
    public Tally[][] ThresholdsOrSilence()
    {
        var tallies = Enumerable.Range(0, Cuts).Select(_ => new Tally[Tracks.Length]).ToArray();
        Parallel.For(0, Tracks.Length, i =>
        {
            var (points, silent) = (Tracks[i].Points, OwnRules.Of(Tracks[i], OwnConstants.Shipped).Silent);
            for (var cut = 0; cut < Cuts; cut++)
            {
                tallies[cut][i] = Watched[i].Of(day => points[day] >= cut || silent[day]);
            }
        });
        return tallies;
    }

    /// <summary>What one rule did for each person.</summary>
    public Tally[] Own(Func<DailyTrack, bool[]> rule)
    {
        var tallies = new Tally[Tracks.Length];
        Parallel.For(0, tallies.Length, i =>
        {
            var holds = rule(Tracks[i]);
            tallies[i] = Watched[i].Of(day => holds[day]);
        });
        return tallies;
    }
}

/// <summary>The rules compared.</summary>
internal static class Rules
{
    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["above usual range", "rising", "sudden relief", "silence", "any of the four"];
}
