using System.Globalization;
using RelapseCheck.Cli.Files;
using RelapseCheck.Cli.Scoring;
using RelapseCheck.Core.Mapping;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>Scores the weeks of a cohort with the product's own scorer and keeps those that count.</summary>
/// <param name="mapping">Which columns become which answers.</param>
/// <param name="people">The groups of each participant.</param>
internal sealed class Cohort(ColumnMapping mapping, IReadOnlyDictionary<string, IReadOnlyList<string>> people)
{
    private const int LastWeek = 23;
    private static readonly string[] Columns = ["who", "week", "coverage", "use_tlfb", "use_next_week"];
    private readonly List<WeekRow> _weeks = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private readonly InputColumns _inputs = new(mapping);

    /// <summary>The columns of the scored file.</summary>
    public static IReadOnlyList<string> Scored { get; } = ["who", "week", "overall", "overall_low", "overall_high", "band", "coverage_of_weight"];

    /// <summary>The weeks that count.</summary>
    public IReadOnlyList<WeekRow> Weeks => _weeks;

    /// <summary>Rows that do not count, by reason.</summary>
    public IReadOnlyDictionary<string, int> LeftOut => _leftOut;

    /// <summary>Reads and scores every row, writing each to the scored file in order.</summary>
    public void Read(CsvReader rows, string file, CsvWriter scored, Action<long> progress)
    {
        var at = Places.Of(rows, file, Columns);
        var sheets = new MappedColumns(mapping, rows, file);
        scored.Write(Scored);
        while (rows.Read())
        {
            var sheet = sheets.Read();
            var score = Scorer.Score(sheet);
            scored.Write(Cells(rows, at, score));
            if (WhyNot(rows, at, score) is { } reason)
            {
                _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;
            }
            else
            {
                _weeks.Add(Row(rows, at, sheet, score));
            }

            progress(rows.Position);
        }
    }

    private static string? WhyNot(CsvReader rows, IReadOnlyDictionary<string, int> at, Score score) =>
        rows.Cells[at["use_next_week"]].Length == 0 ? "use in the next week was not observed"
        : rows.Cells[at["coverage"]] == "none" ? "no later contact to trust the reported days"
        : int.Parse(rows.Cells[at["week"]], CultureInfo.InvariantCulture) > LastWeek ? "after the last week with a next week"
        : score.Overall.Point is null ? "too little answered for a rating"
        : null;

    private WeekRow Row(CsvReader rows, IReadOnlyDictionary<string, int> at, AnswerSheet sheet, Score score)
    {
        var who = rows.Cells[at["who"]];
        _numbers.TryAdd(who, _numbers.Count);
        return new(
            who,
            _numbers[who],
            int.Parse(rows.Cells[at["week"]], CultureInfo.InvariantCulture),
            score.Overall.Point!.Value,
            Scorer.BandOf(sheet.Instrument.Bands, score.Overall.Point.Value),
            Flag(rows, at["use_tlfb"]),
            Flag(rows, at["use_next_week"]),
            _inputs.Of(sheet),
            people.GetValueOrDefault(who) ?? throw rows.Refusal(at["who"], "this participant is not in the participants' file"),
            sheet);
    }

    private static bool Flag(CsvReader rows, int column) => rows.Cells[column] switch
    {
        "1" => true,
        "0" or "" => false,
        var other => throw rows.Refusal(column, $"'{other}' is neither 0 nor 1"),
    };

    private static string[] Cells(CsvReader rows, IReadOnlyDictionary<string, int> at, Score score) =>
    [
        rows.Cells[at["who"]],
        rows.Cells[at["week"]],
        score.Overall.Point is { } point ? Number(point) : "",
        Number(score.Overall.Low),
        Number(score.Overall.High),
        score.Shown is { } band ? Code(band) : $"{Code(score.Lowest)}-{Code(score.Highest)}",
        score.Overall.Coverage.ToString("0.0000", CultureInfo.InvariantCulture),
    ];

    private static string Code(Core.Instruments.Band band) => band.ToString().ToLowerInvariant();

    private static string Number(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>The mapped answers as columns of a regression: one for each answer above the first, and one for an answer left out.</summary>
internal sealed class InputColumns(ColumnMapping mapping)
{
    private readonly int[] _items = [.. mapping.Fields.Select(field => mapping.Instrument.IndexOf(field.Id)).Where(item => item >= 0)];

    /// <summary>The items that have a column, in order.</summary>
    public IReadOnlyList<int> Items => _items;

    /// <summary>The columns of one sheet.</summary>
    public double[] Of(AnswerSheet sheet) =>
    [
        .. _items.SelectMany(item =>
        {
            var options = sheet.Instrument.Items[item].Options;
            var answer = sheet.Answer(item);
            return options.Skip(1).Select(option => ReferenceEquals(option, answer) ? 1.0 : 0).Append(answer is null ? 1 : 0);
        }),
    ];
}
