using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Cli.Files;
using RelapseCheck.Core.Figures;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Cli.Evidence;

/// <summary>Reads two results, holds them against each other, and writes the figures.</summary>
internal static class EvidenceRun
{
    private const int LargestFile = 4_000_000, Decimals = 4;

    internal static int Run(string evaluationFolder, string pointsFolder, DateOnly measured, string file)
    {
        var (evaluationFile, pointsFile) = (Path.Combine(evaluationFolder, "summary.json"), Path.Combine(pointsFolder, "points.json"));
        var (evaluation, points) = (Read<Evaluated>(evaluationFile), Read<Searched>(pointsFile));
        if (evaluation.Instrument != points.Instrument || evaluation.Seed != points.Seed || evaluation.All.Weeks != points.All.Weeks)
        {
            throw new InputException(pointsFile, null, null, $"is not of the same run as {evaluationFile}: questionnaire, seed and weeks must be the same");
        }

        var name = evaluation.Instrument.Split(' ');
        var instrument = InstrumentCatalog.Shipped.Get(name[0]);
        var version = int.Parse(name[^1], CultureInfo.InvariantCulture);
        if (instrument.Version != version)
        {
            throw new InputException(evaluationFile, null, null, $"measures version {version}; the questionnaire that ships is version {instrument.Version}");
        }

        var figures = new EvidenceFigures(
            instrument.Id,
            version,
            measured,
            [Command("evaluate", evaluation.Seed), Command("points", evaluation.Seed) + " --most ITEM=POINTS (decision 0012)", "relapsecheck evidence --evaluation FOLDER --points FOLDER --measured DAY --out FILE"],
            evaluation.Seed,
            evaluation.Draws,
            new(evaluation.Items, instrument.Items.Count, evaluation.MaximumLeft, evaluation.MaximumAll),
            evaluation.LeftOut,
            evaluation.All,
            evaluation.Abstinent,
            evaluation.Groups,
            points.All,
            points.Abstinent,
            evaluation.Skipping);
        OutputFile.Write(file, figures.ToJson());
        return 0;
    }

    private static string Command(string name, ulong seed) =>
        string.Create(CultureInfo.InvariantCulture, $"relapsecheck {name} --weeks weeks.csv --participants participants.csv --out FOLDER --seed {seed}");

    private static T Read<T>(string file)
    {
        try
        {
            var node = JsonNode.Parse(InputFile.Text(file, LargestFile)) ?? throw new JsonException("empty");
            return Rounded(node).Deserialize<T>(EvaluateRun.Json) ?? throw new JsonException("empty");
        }
        catch (JsonException broken)
        {
            throw new InputException(file, null, null, $"is no result that this command can read: {broken.Message}");
        }
    }

    // What is shown has three decimals at most; sixteen would make every later change of the file unreadable.
    private static JsonNode Rounded(JsonNode node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (key, value) in fields.Where(field => field.Value is not null).ToArray())
                {
                    fields[key] = Rounded(value!.DeepClone());
                }

                return fields;
            case JsonArray list:
                return new JsonArray([.. list.Select(entry => entry is null ? null : Rounded(entry.DeepClone()))]);
            case JsonValue number when number.GetValueKind() == JsonValueKind.Number && number.TryGetValue<double>(out var value):
                return value == Math.Floor(value) ? number : JsonValue.Create(Math.Round(value, Decimals));
            default:
                return node;
        }
    }

    private sealed record Evaluated(
        string Instrument,
        IReadOnlyList<string> Items,
        int MaximumLeft,
        int MaximumAll,
        ulong Seed,
        int Draws,
        IReadOnlyDictionary<string, int> LeftOut,
        WeekFigures All,
        WeekFigures Abstinent,
        IReadOnlyList<WeekFigures> Groups,
        SkipFigures? Skipping);

    private sealed record Searched(string Instrument, ulong Seed, WeekFigures All, WeekFigures Abstinent);
}
