using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>What taking in a file changed.</summary>
/// <param name="Days">Days that gained something.</param>
/// <param name="CheckIns">Check-ins added.</param>
/// <param name="Notes">Notes added.</param>
/// <param name="Events">Events added.</param>
/// <param name="Known">Things of the file that stood in the journal already and were left as they are.</param>
public sealed record ImportCount(int Days, int CheckIns, int Notes, int Events, int Known)
{
    /// <summary>Wishes to use added.</summary>
    public int Cravings { get; init; }

    /// <summary>Nothing changed.</summary>
    public static ImportCount None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static ImportCount operator +(ImportCount one, ImportCount other) =>
        new(one.Days + other.Days, one.CheckIns + other.CheckIns, one.Notes + other.Notes, one.Events + other.Events, one.Known + other.Known) { Cravings = one.Cravings + other.Cravings };
}

/// <summary>Adds a file's day to the journal's: by id, and what stands there already is never overwritten, so a file taken in twice changes nothing.</summary>
public static class Merge
{
    /// <summary>The day with what it lacked.</summary>
    public static DayPage Into(DayPage kept, DayPage added) => kept with
    {
        CheckIns = [.. kept.CheckIns.Concat(New(kept.CheckIns, added.CheckIns, checkIn => checkIn.Id)).OrderBy(checkIn => checkIn.At)],
        Notes = [.. kept.Notes.Concat(New(kept.Notes, added.Notes, note => note.Id))],
        Events = [.. kept.Events.Concat(New(kept.Events, added.Events, entry => entry.Id))],
        Cravings = [.. kept.Cravings.Concat(New(kept.Cravings, added.Cravings, log => log.Id)).OrderBy(log => log.At)],
    };

    /// <summary>What taking in the day would add.</summary>
    public static ImportCount Count(DayPage kept, DayPage added)
    {
        var (checkIns, notes, events) = (New(kept.CheckIns, added.CheckIns, x => x.Id).Count(), New(kept.Notes, added.Notes, x => x.Id).Count(), New(kept.Events, added.Events, x => x.Id).Count());
        var cravings = New(kept.Cravings, added.Cravings, x => x.Id).Count();
        var all = added.CheckIns.Count + added.Notes.Count + added.Events.Count + added.Cravings.Count;
        var gained = checkIns + notes + events + cravings;
        return new(gained > 0 ? 1 : 0, checkIns, notes, events, all - gained) { Cravings = cravings };
    }

    /// <summary>The settings with the file's background, when it is newer than what the journal knows.</summary>
    public static JournalHeader Into(JournalHeader kept, JournalHeader added) =>
        added.BackgroundDay is { } day && (kept.BackgroundDay is not { } known || day > known)
            ? kept with { Background = added.Background, BackgroundDay = day }
            : kept;

    /// <summary>The plan with the lines it lacked, as far as there is room; the day of the later change stays.</summary>
    public static PlanAdded Into(Plan kept, Plan added) =>
        kept.Add(added.Entries, kept.Changed > added.Changed ? kept.Changed.Value : added.Changed ?? DateOnly.MinValue);

    private static IEnumerable<T> New<T>(IReadOnlyList<T> kept, IReadOnlyList<T> added, Func<T, string> id)
    {
        var known = kept.Select(id).ToHashSet(StringComparer.Ordinal);
        return added.Where(entry => !known.Contains(id(entry)));
    }
}
