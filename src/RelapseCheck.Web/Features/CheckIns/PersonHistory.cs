using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>What the open journal says about the person; nothing when none is open.</summary>
/// <param name="Header">Settings and background; null when no journal is open.</param>
/// <param name="Days">The days up to the day asked for, in order; a day that could not be read is left out.</param>
public sealed record PersonHistory(JournalHeader? Header, IReadOnlyList<DayPage> Days)
{
    /// <summary>How far back it reads: the weekly review looks at eight weeks, the own level at six (scoring), and a last use may lie further.</summary>
    public const int ReadDays = 120;

    /// <summary>Nothing is known.</summary>
    public static PersonHistory None { get; } = new(null, []);

    /// <summary>Every kept check-in, oldest first.</summary>
    public IEnumerable<CheckIn> CheckIns => Days.SelectMany(day => day.CheckIns).OrderBy(checkIn => checkIn.At);

    /// <summary>Reads the journal that is open in this request.</summary>
    public static async Task<PersonHistory> Read(JournalSession session, JournalStore store, DateOnly day, CancellationToken cancellation)
    {
        if (await session.Current(cancellation) is not { } journal)
        {
            return None;
        }

        try
        {
            return await Read(journal, store, day, cancellation);
        }
        catch (Exception gone) when (gone is JournalGoneException or PageUnreadableException)
        {
            // A check-in must go on when the journal cannot be read.
            return None;
        }
    }

    /// <summary>Reads a journal.</summary>
    public static async Task<PersonHistory> Read(OpenJournal journal, JournalStore store, DateOnly day, CancellationToken cancellation)
    {
        var header = await store.ReadHeader(journal, cancellation);
        var days = await store.ReadDays(journal, day.AddDays(-ReadDays), day, cancellation);
        return new(header, [.. days.Select(read => read.Page).OfType<DayPage>()]);
    }
}
