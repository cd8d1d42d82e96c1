using System.Text.Json;
using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Cli.Files;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Cli.Simulate;

/// <summary>One run: simulates, compares, tries other constants and other numbers, writes.</summary>
internal static class SimulateRun
{
    // Fewer people and draws for the many rows of the two tables (judgements: they must fit into a minute on two cores).
    private const int Draws = 1000, DrawsOfRow = 200, RowsLess = 5;

    internal static int Run(string folder, int people, int days, ulong seed, Func<long, ProgressBar> progress)
    {
        Directory.CreateDirectory(folder);
        using var bar = progress(1 + Alternatives.Count + Sensitivity.Changes.Count);
        var done = 0;
        var found = Measure(people, days, seed, () => bar.Show(++done));
        OutputFile.Write(Path.Combine(folder, "summary.json"), JsonSerializer.Serialize(found, EvaluateRun.Json) + "\n");
        OutputFile.Write(Path.Combine(folder, "report.md"), SimulationReport.Of(found));
        foreach (var (file, svg) in SimulationPlots.Of(found))
        {
            OutputFile.Write(Path.Combine(folder, file), svg);
        }

        return 0;
    }

    private static Simulation Measure(int people, int days, ulong seed, Action tried)
    {
        var crowd = new Crowd(LifeParameters.Shipped, people, days, seed, Watch.Usual);
        var comparing = new Comparing(crowd, Draws, seed);
        var own = crowd.Own(OwnConstants.Shipped);
        var rules = own.Select((tallies, rule) => comparing.Of(Rules.Names[rule], tallies)).ToArray();
        var orSilence = new Comparing(crowd, crowd.ThresholdsOrSilence(), Draws, seed).Of(Rules.Names[^1], own[^1]);
        var edges = InstrumentCatalog.Shipped.Get("daily").Bands.Select(band => (int)band.From).Where(from => from > 0);
        var thresholds = edges.Select(comparing.OfThreshold).ToArray();
        tried();
        var (months, lapses) = (crowd.Months.Sum(), crowd.Watched.Sum(one => one.Lapses));
        var fewer = Math.Max(20, people / RowsLess);
        return new(
            "Simulated. Nobody was observed: these are the consequences of the numbers below.",
            people,
            days,
            seed,
            Draws,
            Watch.Usual,
            months,
            lapses,
            crowd.Tracks.Sum(track => track.Wrote.Count(wrote => wrote)),
            rules,
            orSilence,
            thresholds,
            [.. Enumerable.Range(0, Crowd.Cuts).Select(cut => (crowd.Thresholds[cut].Sum(one => one.False) / Math.Max(1, months), crowd.Thresholds[cut].Sum(one => one.Preceded) / (double)Math.Max(1, lapses)))],
            Alternatives.Of(crowd, new Comparing(crowd, DrawsOfRow, seed), tried),
            fewer,
            Sensitivity.Of(fewer, days, DrawsOfRow, seed, tried),
            LifeParameters.Shipped.All);
    }
}
