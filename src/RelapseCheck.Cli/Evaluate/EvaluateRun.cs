using System.Text.Json;
using System.Text.Json.Serialization;
using RelapseCheck.Cli.Evaluate.Skipping;
using RelapseCheck.Cli.Files;
using RelapseCheck.Cli.Scoring;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Mapping;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>One evaluation: reads, scores, measures, writes.</summary>
internal static class EvaluateRun
{
    /// <summary>How every result file is written.</summary>
    internal static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static int Run(string weeksFile, string peopleFile, string folder, string mappingName, ulong seed, int draws, Func<long, ProgressBar> progress)
    {
        var mapping = MappingFile.Read(mappingName, InstrumentCatalog.Shipped.Get("weekly"));
        var cohort = new Cohort(mapping, People.Read(peopleFile));
        Directory.CreateDirectory(folder);
        using var stream = InputFile.Open(weeksFile);
        var steps = 2 * stream.Length;
        using var bar = progress(steps);
        using (var scores = new OutputFile(Path.Combine(folder, "scores.csv")))
        {
            cohort.Read(new CsvReader(stream, weeksFile), weeksFile, new CsvWriter(scores.Writer), bar.Show);
            scores.Keep();
        }

        if (cohort.Weeks.Count == 0)
        {
            throw new InputException(weeksFile, null, null, "no week counts: " + string.Join("; ", cohort.LeftOut.Select(reason => $"{reason.Value} rows, {reason.Key}")));
        }

        var found = Measure(mapping, cohort, seed, draws, share => bar.Show((long)(steps * (0.5 + (share / 2)))));
        OutputFile.Write(Path.Combine(folder, "summary.json"), JsonSerializer.Serialize(found, Json) + "\n");
        OutputFile.Write(Path.Combine(folder, "report.md"), Report.Of(found));
        foreach (var (file, svg) in Plots.Of(found))
        {
            OutputFile.Write(Path.Combine(folder, file), svg);
        }

        return 0;
    }

    private static Evaluation Measure(ColumnMapping mapping, Cohort cohort, ulong seed, int draws, Action<double> progress)
    {
        var weeks = cohort.Weeks;
        var measuring = new Measuring(weeks, draws, seed);
        var names = weeks.SelectMany(week => week.Groups).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var groups = new List<Measures>();
        var all = measuring.Of("all weeks", _ => true);
        var abstinent = measuring.Of("abstinent weeks", week => !week.UsedNow);
        foreach (var name in names)
        {
            progress(0.5 * groups.Count / names.Length);
            groups.Add(measuring.Of(name, week => week.Groups.Contains(name, StringComparer.Ordinal)));
        }

        var instrument = mapping.Instrument;
        var items = new InputColumns(mapping).Items.Select(item => instrument.Items[item]).ToArray();
        var skipping = new SkipMeasuring(mapping, draws, seed).Of(weeks);
        progress(1);
        return new(
            $"{instrument.Id} {instrument.Version}",
            [.. items.Select(item => item.Id)],
            items.Sum(item => item.Maximum),
            instrument.Items.Sum(item => item.Maximum),
            seed,
            draws,
            cohort.LeftOut,
            weeks,
            all,
            abstinent,
            groups,
            GroupGap.Of(all, groups),
            measuring.Calibration(),
            skipping);
    }
}
