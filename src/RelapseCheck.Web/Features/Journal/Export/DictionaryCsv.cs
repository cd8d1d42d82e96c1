using Microsoft.Extensions.Localization;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>What each column of each file holds, in the reader's language: the words are the resources named <c>Column_</c> and the column.</summary>
public static class DictionaryCsv
{
    /// <summary>Every file with its columns.</summary>
    public static IReadOnlyList<(string File, IReadOnlyList<string> Columns)> Files { get; } =
        [("answers.csv", AnswersCsv.Columns), ("scores.csv", ScoresCsv.Columns), ("events.csv", EventsCsv.Columns), ("cravings.csv", CravingsCsv.Columns), ("plan.csv", PlanCsv.Columns)];

    /// <summary>The lines of the file, the heading first.</summary>
    /// <param name="text">The meanings.</param>
    /// <param name="files">The files explained; null: all.</param>
    public static IEnumerable<string> Lines(IStringLocalizer<JournalText> text, IReadOnlyList<(string File, IReadOnlyList<string> Columns)>? files = null) => (files ?? Files)
        .SelectMany(file => file.Columns.Select(column => CsvLine.Of(file.File, column, text[$"Column_{Key(column)}"].Value)))
        .Prepend(CsvLine.Of("file", "column", "meaning"));

    /// <summary>The resource of a column: the ends of a range share one.</summary>
    public static string Key(string column) => column.EndsWith("_low", StringComparison.Ordinal) ? "low" : column.EndsWith("_high", StringComparison.Ordinal) ? "high" : column;
}
