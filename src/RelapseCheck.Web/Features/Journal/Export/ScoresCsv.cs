using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>One row for each check-in: its scores as they were shown, with their ranges.</summary>
public static class ScoresCsv
{
    /// <summary>The columns, in order; <see cref="DictionaryCsv"/> explains each.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "day", "at", "check_in", "instrument", "version", "scoring",
        "overall", "overall_low", "overall_high", "physiological", "physiological_low", "physiological_high",
        "social", "social_low", "social_high", "psychological", "psychological_low", "psychological_high",
        "lowest", "highest", "shown", "rules", "match", "note",
    ];

    /// <summary>The lines of the file, the heading first.</summary>
    /// <param name="days">The days, oldest first.</param>
    /// <param name="columns">Those of <see cref="Columns"/> that are written; null: all.</param>
    public static IEnumerable<string> Lines(IEnumerable<DayPage> days, IReadOnlyCollection<string>? columns = null)
    {
        var written = columns ?? Columns;
        return days.SelectMany(day => day.CheckIns.Select(checkIn => CsvLine.Of(Chosen(Row(day.Day, checkIn), written)))).Prepend(CsvLine.Of(Chosen(Columns, written)));
    }

    private static IEnumerable<object?> Chosen(IEnumerable<object?> cells, IReadOnlyCollection<string> written) =>
        cells.Zip(Columns).Where(cell => written.Contains(cell.Second, StringComparer.Ordinal)).Select(cell => cell.First);

    private static object?[] Row(DateOnly day, CheckIn kept)
    {
        var score = kept.Score;
        object?[] numbers = [.. Range(score?.Overall), .. Range(score?.Physiological), .. Range(score?.Social), .. Range(score?.Psychological)];
        return [day, kept.At, kept.Id, kept.Instrument, kept.Version, kept.Scoring, .. numbers,
            Code(score?.Lowest), Code(score?.Highest), Code(score?.Shown), score is null ? null : string.Join(' ', score.Rules), kept.Match, kept.Note];
    }

    private static object?[] Range(KeptRange? range) => [range?.Point, range?.Low, range?.High];

    private static string? Code(Core.Instruments.Band? band) => band?.ToString().ToLowerInvariant();
}
