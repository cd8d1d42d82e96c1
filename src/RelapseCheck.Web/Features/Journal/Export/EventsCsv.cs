using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>One row for each event and each note.</summary>
public static class EventsCsv
{
    /// <summary>The columns, in order; <see cref="DictionaryCsv"/> explains each.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["day", "id", "kind", "text"];

    /// <summary>The lines of the file, the heading first; a note's kind is <c>note</c>.</summary>
    public static IEnumerable<string> Lines(IEnumerable<DayPage> days) => days.SelectMany(day =>
            day.Events.Select(entry => CsvLine.Of(day.Day, entry.Id, entry.Kind, entry.Text))
                .Concat(day.Notes.Select(note => CsvLine.Of(day.Day, note.Id, "note", note.Text))))
        .Prepend(CsvLine.Of(Columns));
}
