using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Trends;

/// <summary>Something the person wrote or marked.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Id">Its id; null for the note of a check-in, which is part of it.</param>
/// <param name="Kind">An event's kind; null for a note.</param>
/// <param name="Text">The words, if any.</param>
public sealed record DiaryEntry(DateOnly Day, string? Id, string? Kind, string? Text)
{
    /// <summary>A wish to use that was marked; null for all else.</summary>
    public CravingLog? Craving { get; init; }

    /// <summary>The most entries on one page (a judgement); the others are in the export.</summary>
    public const int Most = 60;

    /// <summary>Everything of a day.</summary>
    public static IEnumerable<DiaryEntry> Of(DayPage day) =>
        day.Cravings.Reverse().Select(log => new DiaryEntry(day.Day, log.Id, null, null) { Craving = log })
            .Concat(day.Events.Select(entry => new DiaryEntry(day.Day, entry.Id, entry.Kind, entry.Text)))
            .Concat(day.Notes.Select(note => new DiaryEntry(day.Day, note.Id, null, note.Text)))
            .Concat(day.CheckIns.Where(kept => !string.IsNullOrWhiteSpace(kept.Note)).Select(kept => new DiaryEntry(day.Day, null, null, kept.Note)));
}
