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
    public static IEnumerable<string> Lines(IEnumerable<DayPage> days) =>
        days.SelectMany(day => day.CheckIns.Select(checkIn => Line(day.Day, checkIn))).Prepend(CsvLine.Of(Columns));

    private static string Line(DateOnly day, CheckIn kept)
    {
        var score = kept.Score;
        object?[] numbers = [.. Range(score?.Overall), .. Range(score?.Physiological), .. Range(score?.Social), .. Range(score?.Psychological)];
        return CsvLine.Of([day, kept.At, kept.Id, kept.Instrument, kept.Version, kept.Scoring, .. numbers,
            Code(score?.Lowest), Code(score?.Highest), Code(score?.Shown), score is null ? null : string.Join(' ', score.Rules), kept.Match, kept.Note]);
    }

    private static object?[] Range(KeptRange? range) => [range?.Point, range?.Low, range?.High];

    private static string? Code(Core.Instruments.Band? band) => band?.ToString().ToLowerInvariant();
}
