using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store;

/// <summary>The only door to journals.</summary>
public sealed class JournalStore(StoreOptions options)
{
    /// <summary>Makes a journal; with words that already have one it opens that and leaves its header.</summary>
    public Task<OpenJournal> Create(Passphrase words, JournalHeader header, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Opens the words' journal, or null when there is none.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting.</exception>
    public Task<OpenJournal?> Open(Passphrase words, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>The header.</summary>
    /// <exception cref="JournalGoneException">Deleted or re-sealed meanwhile.</exception>
    /// <exception cref="PageUnreadableException">It was altered.</exception>
    public Task<JournalHeader> ReadHeader(OpenJournal journal, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Reads, changes and writes the header; the change may run more than once.</summary>
    public Task ChangeHeader(OpenJournal journal, Func<JournalHeader, JournalHeader> change, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>The days that exist, in order, both ends included.</summary>
    public Task<IReadOnlyList<DayRead>> ReadDays(OpenJournal journal, DateOnly from, DateOnly to, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Reads, changes and writes a day; the change may run more than once. When this returns it is on disk.</summary>
    /// <exception cref="JournalGoneException">Deleted or re-sealed meanwhile.</exception>
    /// <exception cref="PageUnreadableException">The day is there but does not open; it was left as it is.</exception>
    /// <exception cref="StoreUnavailableException">Not saved.</exception>
    public Task Save(OpenJournal journal, DateOnly day, Func<DayPage, DayPage> change, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Seals everything anew under new words; this journal and all other sessions end, the session in use goes on.</summary>
    /// <param name="journal">The open journal; not usable afterwards.</param>
    /// <param name="newWords">The new words.</param>
    /// <param name="progress">Gets 0 to 100, percent.</param>
    /// <param name="cancellation">Until the end is reached, leaves everything as it was.</param>
    public Task<OpenJournal> Rekey(OpenJournal journal, Passphrase newWords, IProgress<int>? progress, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Deletes all pages, sessions and the way in, for good.</summary>
    public Task DeleteEverything(OpenJournal journal, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);
}

/// <summary>A day that exists.</summary>
/// <param name="Day">The day.</param>
/// <param name="Page">What it holds; null: this page could not be read.</param>
public sealed record DayRead(DateOnly Day, DayPage? Page);
