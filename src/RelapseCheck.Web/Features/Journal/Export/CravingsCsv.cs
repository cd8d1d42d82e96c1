using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>One row for each wish to use that was marked, and a column for each tool.</summary>
public static class CravingsCsv
{
    private const string Tried = "tried";

    /// <summary>The columns, in order; <see cref="DictionaryCsv"/> explains each.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["day", "id", "at", "strength", "strength_after", "where", "with", .. CravingCodes.Tools.Select(tool => "tool_" + tool)];

    /// <summary>The lines of the file, the heading first; a tool that was not tried has an empty cell.</summary>
    public static IEnumerable<string> Lines(IEnumerable<DayPage> days) => days.SelectMany(day => day.Cravings.Select(log => CsvLine.Of(
            [day.Day, log.Id, log.At, log.Strength, log.After, log.Where, log.With, .. CravingCodes.Tools.Select(tool => log.Tries.Where(tried => tried.Tool == tool).Select(tried => tried.Helped ?? Tried).LastOrDefault())])))
        .Prepend(CsvLine.Of(Columns));
}
