using System.Text.Json;
using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Cli.Files;
using RelapseCheck.Cli.Instruments;
using RelapseCheck.Cli.Scoring;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Mapping;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Points;

/// <summary>One search: reads a cohort, looks for points on nine tenths of the people and scores the other tenth, ten times over.</summary>
internal static class PointsRun
{
    internal static int Run(string weeksFile, string peopleFile, string folder, string? instrumentFile, string mappingName, IReadOnlyDictionary<string, int> free, ulong seed, int draws, Func<long, ProgressBar> progress)
    {
        var instrument = instrumentFile is null ? InstrumentCatalog.Shipped.Get("weekly") : InstrumentFile.Read(instrumentFile);
        var mapping = MappingFile.Read(mappingName, instrument);
        var cohort = new Cohort(mapping, People.Read(peopleFile));
        Directory.CreateDirectory(folder);
        using var stream = InputFile.Open(weeksFile);
        cohort.Read(new CsvReader(stream, weeksFile), weeksFile, new CsvWriter(TextWriter.Null), _ => { });
        if (cohort.Weeks.Count == 0)
        {
            throw new InputException(weeksFile, null, null, "no week counts");
        }

        using var bar = progress(Folds.Count + 1);
        var found = Search(instrument, Items(instrument, mapping, free), cohort.Weeks, free, seed, draws, bar.Show);
        OutputFile.Write(Path.Combine(folder, "points.json"), JsonSerializer.Serialize(found, EvaluateRun.Json) + "\n");
        OutputFile.Write(Path.Combine(folder, "points.md"), PointsReport.Of(found));
        return 0;
    }

    private static Item[] Items(Instrument instrument, ColumnMapping mapping, IReadOnlyDictionary<string, int> free)
    {
        Item[] items = [.. new InputColumns(mapping).Items.Select(item => instrument.Items[item])];
        return free.Keys.FirstOrDefault(id => !Array.Exists(items, item => item.Id == id)) is not { } unknown ? items
            : throw new InputException("--most", null, null, $"the mapping fills in no item '{unknown}'; it fills in {string.Join(", ", items.Select(item => item.Id))}");
    }

    private static PointsFound Search(Instrument instrument, IReadOnlyList<Item> items, IReadOnlyList<WeekRow> weeks, IReadOnlyDictionary<string, int> free, ulong seed, int draws, Action<long> progress)
    {
        var levels = new Levels(weeks, items);
        var search = new PointSearch(levels, new PointRules(levels, instrument, free));
        var part = Folds.Deal(weeks.Max(week => week.Person) + 1, seed);
        var every = Enumerable.Range(0, weeks.Count).ToArray();
        var points = new int[Folds.Count + 1][][];
        var scores = new double[weeks.Count];
        var done = 0;
        Parallel.For(0, Folds.Count + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold =>
        {
            points[fold] = search.Fit(Array.FindAll(every, row => part[weeks[row].Person] != fold));
            var own = Array.FindAll(every, row => part[weeks[row].Person] == fold);
            var held = levels.Scores(points[fold], own);
            for (var i = 0; i < own.Length; i++)
            {
                scores[own[i]] = held[i];
            }

            progress(Interlocked.Increment(ref done));
        });

        // The part after the last one is nobody's, so its points were found on everybody.
        var rated = weeks.Select((week, i) => week with { Score = scores[i], Band = Scorer.BandOf(instrument.Bands, scores[i]) }).ToArray();
        var measuring = new Measuring(rated, draws, seed);
        var names = rated.SelectMany(week => week.Groups).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new(
            $"{instrument.Id} {instrument.Version}",
            seed,
            Folds.Count,
            measuring.Of("all weeks", _ => true),
            measuring.Of("abstinent weeks", week => !week.UsedNow),
            [.. names.Select(name => measuring.Of(name, week => week.Groups.Contains(name, StringComparer.Ordinal)))],
            [.. items.SelectMany((item, i) => item.Options.Select((option, at) => Answer(item, option, [.. points.Select(p => p[i][at])], levels.Count(i, at))))]);
    }

    private static AnswerPoints Answer(Item item, Option option, int[] found, (int Weeks, int Followed) count) =>
        new(item.Id, option.Code, option.Points, found[^1], found.Min(), found.Max(), count.Weeks, count.Followed);
}
