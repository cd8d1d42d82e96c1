using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>One row for each line of the plan, part by part, in the person's order.</summary>
public static class PlanCsv
{
    /// <summary>The columns, in order; <see cref="DictionaryCsv"/> explains each.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["section", "place", "line", "phone", "id"];

    /// <summary>The lines of the file, the heading first.</summary>
    public static IEnumerable<string> Lines(Plan plan) => PlanSections.All
        .SelectMany(section => plan.Of(section).Select((entry, at) => CsvLine.Of(section, at + 1, entry.Text, entry.Phone, entry.Id)))
        .Prepend(CsvLine.Of(Columns));
}
