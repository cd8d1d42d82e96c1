namespace RelapseCheck.Core.Journals;

/// <summary>Everything a journal holds of one day; sealed as one page.</summary>
public sealed record DayPage(
    DateOnly Day,
    IReadOnlyList<CheckIn> CheckIns,
    IReadOnlyList<Note> Notes,
    IReadOnlyList<JournalEvent> Events)
{
    /// <summary>Wishes to use that were marked, in order.</summary>
    public IReadOnlyList<CravingLog> Cravings { get; init; } = [];

    /// <summary>A day nothing was written on.</summary>
    public static DayPage Empty(DateOnly day) => new(day, [], [], []);

    /// <summary>The day with a check-in added, or replaced when its form was sent before.</summary>
    public DayPage With(CheckIn checkIn) => this with
    {
        CheckIns = [.. CheckIns.Where(kept => kept.Id != checkIn.Id), checkIn],
    };

    /// <summary>The day with a wish to use added, or replaced when its form was sent before; what was told of it earlier and not since stays.</summary>
    public DayPage With(CravingLog log) => this with
    {
        Cravings = [.. Cravings.Where(kept => kept.Id != log.Id).Append(Cravings.FirstOrDefault(kept => kept.Id == log.Id) is { } before ? Joined(before, log) : log).OrderBy(kept => kept.At)],
    };

    private static CravingLog Joined(CravingLog before, CravingLog log) => log with
    {
        At = before.At,
        Where = log.Where ?? before.Where,
        With = log.With ?? before.With,
        After = log.After ?? before.After,
        Tries = [.. before.Tries.Where(tried => log.Tries.All(other => other.Tool != tried.Tool)), .. log.Tries],
    };
}

/// <summary>A note the person wrote.</summary>
public sealed record Note(string Id, DateTimeOffset At, string Text);

/// <summary>Something that happened, marked on the chart among the others.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">One of <see cref="EventKinds.All"/>.</param>
/// <param name="Text">The person's words, if any.</param>
public sealed record JournalEvent(string Id, string Kind, string? Text);

/// <summary>The kinds of event.</summary>
public static class EventKinds
{
    /// <summary>Used; new treatment or medication; left detox, hospital, treatment or jail; an appointment; good news; hard news; other.</summary>
    public static IReadOnlyList<string> All { get; } = ["used", "treatment", "left-care", "appointment", "good", "hard", "other"];
}
