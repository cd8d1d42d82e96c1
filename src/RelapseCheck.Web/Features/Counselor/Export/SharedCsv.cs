using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Features.Journal.Export;

namespace RelapseCheck.Web.Features.Counselor.Export;

/// <summary>The tables of a share: what the consent does not show has no column and no file.</summary>
public static class SharedCsv
{
    private static readonly string[] Areas = ["physiological", "social", "psychological"];

    /// <summary>Every file with its columns and lines, the dictionary last.</summary>
    /// <param name="consent">What is shared.</param>
    /// <param name="days">The copies.</param>
    /// <param name="language">The language of questions and wordings.</param>
    /// <param name="text">The meaning of each column.</param>
    public static IReadOnlyList<(string File, IEnumerable<string> Lines)> Files(Consent consent, IReadOnlyList<DayPage> days, string language, IStringLocalizer<JournalText> text)
    {
        (string File, bool Shared, IReadOnlyList<string> Columns, IEnumerable<string> Lines)[] tables =
        [
            ("scores.csv", consent.Kind == JournalKind.Own, ScoreColumns(consent.Scope), ScoresCsv.Lines(days, ScoreColumns(consent.Scope))),
            ("answers.csv", consent.Scope.Answers, AnswersCsv.Columns, AnswersCsv.Lines(days, language, KnownInstruments.Find)),
            ("events.csv", consent.Scope.Events || consent.Scope.Notes, EventsCsv.Columns, EventsCsv.Lines(days)),
            ("cravings.csv", consent.Scope.Cravings && consent.Kind == JournalKind.Own, CravingsCsv.Columns, CravingsCsv.Lines(days)),
        ];
        var shared = tables.Where(table => table.Shared).ToList();
        return [.. shared.Select(table => (table.File, table.Lines)), ("dictionary.csv", DictionaryCsv.Lines(text, [.. shared.Select(table => (table.File, table.Columns))]))];
    }

    private static IReadOnlyList<string> ScoreColumns(ShareScope scope) =>
    [
        .. ScoresCsv.Columns.Where(column => (scope.Domains || !Areas.Any(area => column.StartsWith(area, StringComparison.Ordinal)))
            && (scope.Answers || column != "match") && (scope.Notes || column != "note")),
    ];
}
