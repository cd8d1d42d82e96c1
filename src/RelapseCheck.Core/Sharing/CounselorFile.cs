namespace RelapseCheck.Core.Sharing;

/// <summary>What one counselor keeps of their own on a person who shares: never seen by others.</summary>
public sealed record CounselorFile
{
    /// <summary>The most letters of a label (a judgement).</summary>
    public const int MostLabel = 60;

    /// <summary>The most letters of a note (a judgement: about two pages).</summary>
    public const int MostNote = 4000;

    /// <summary>The most notes on one person (a judgement: about four years of weekly sessions); then an old one makes room.</summary>
    public const int MostNotes = 200;

    /// <summary>Nothing yet.</summary>
    public static CounselorFile Empty { get; } = new();

    /// <summary>A private label.</summary>
    public string? Label { get; init; }

    /// <summary>The next appointment, as the counselor noted it.</summary>
    public DateTime? NextSession { get; init; }

    /// <summary>The day of the last session: what changed is counted from here.</summary>
    public DateOnly? LastSession { get; init; }

    /// <summary>When it was marked as seen.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Moved down until this day is over; a safety rule or a higher band ends it.</summary>
    public DateOnly? SnoozedUntil { get; init; }

    /// <summary>When the snooze was set: what speaks after it ends it.</summary>
    public DateTimeOffset? SnoozedAt { get; init; }

    /// <summary>A day to follow up on.</summary>
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>The share of a family that is laid beside this one, by id; the counselor's own choice.</summary>
    public byte[]? Beside { get; init; }

    /// <summary>Own notes, oldest first.</summary>
    public IReadOnlyList<CounselorNote> Notes { get; init; } = [];

    /// <summary>The file with a note added, or changed when there is one of this id; the same form sent twice is one note. As it is when there is no room.</summary>
    public CounselorFile With(CounselorNote note)
    {
        var known = Notes.FirstOrDefault(other => other.Id == note.Id);
        return this with
        {
            Notes = known is not null ? [.. Notes.Select(other => other.Id == note.Id ? note with { At = known.At } : other)]
                : Notes.Count < MostNotes ? [.. Notes, note]
                : Notes,
        };
    }

    /// <summary>The file without a note.</summary>
    public CounselorFile Without(string note) => this with { Notes = [.. Notes.Where(other => other.Id != note)] };
}

/// <summary>A counselor's own note.</summary>
public sealed record CounselorNote(string Id, DateTimeOffset At, string Text);
