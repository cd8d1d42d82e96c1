using System.Globalization;
using RelapseCheck.Cli.Files;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Scoring;

/// <summary>A score as cells of a file: two decimals, a point in every language, empty where there is no rating.</summary>
internal static class ScoreRow
{
    /// <summary>The columns that scoring adds, in order.</summary>
    internal static IReadOnlyList<string> Columns { get; } =
    [
        .. new[] { "overall", "physiological", "social", "psychological" }.SelectMany(part => new[] { part, part + "_low", part + "_high" }),
        "lowest",
        "highest",
        "rules",
    ];

    internal static IEnumerable<string> Cells(Score score) =>
    [
        .. Cells(score.Rated, score.Overall),
        .. Cells(score.Rated, score.Physiological),
        .. Cells(score.Rated, score.Social),
        .. Cells(score.Rated, score.Psychological),
        Cell(score.Rated, score.Lowest),
        Cell(score.Rated, score.Highest),
        string.Join(' ', score.Fired.Select(rule => rule.Id)),
    ];

    /// <summary>Refuses a file that already has a column of the scored file.</summary>
    internal static void RefuseClash(IReadOnlyList<int> passed, CsvReader rows, string file)
    {
        foreach (var column in passed)
        {
            if (Columns.Contains(rows.Header[column], StringComparer.Ordinal))
            {
                throw new InputException(file, 1, $"'{rows.Header[column]}'", "scoring writes a column of this name; rename it or leave it out");
            }
        }
    }

    private static string[] Cells(bool rated, ScoreRange range) =>
        rated ? [range.Point is { } point ? Number(point) : "", Number(range.Low), Number(range.High)] : ["", "", ""];

    private static string Number(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    // An instrument that does not rate has no band; a floor that a rule set is still told.
    private static string Cell(bool rated, Band band) => rated || band > Band.Low ? band.ToString().ToLowerInvariant() : "";
}
