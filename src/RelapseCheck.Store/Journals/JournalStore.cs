using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store;

/// <summary>The only door to journals.</summary>
public sealed class JournalStore
{
    private readonly Entrance _entrance;
    private readonly Headers _headers;
    private readonly Database _database;
    private readonly Days _days;
    private readonly Reseal _reseal;
    private readonly Deletion _deletion;

    internal JournalStore(Entrance entrance, Headers headers, Database database, Days days, Reseal reseal, Deletion deletion) =>
        (_entrance, _headers, _database, _days, _reseal, _deletion) = (entrance, headers, database, days, reseal, deletion);

    /// <summary>Makes a journal; with words that already have one it opens that and leaves its header.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting.</exception>
    public Task<OpenJournal> Create(Passphrase words, JournalHeader header, CancellationToken cancellation) =>
        _entrance.Create(words, header, cancellation);

    /// <summary>Opens the words' journal, or null when there is none.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting.</exception>
    public Task<OpenJournal?> Open(Passphrase words, CancellationToken cancellation) => _entrance.Open(words, cancellation);

    /// <summary>The header.</summary>
    /// <exception cref="JournalGoneException">Deleted or re-sealed meanwhile.</exception>
    /// <exception cref="PageUnreadableException">It was altered.</exception>
    public Task<JournalHeader> ReadHeader(OpenJournal journal, CancellationToken cancellation) =>
        _database.Run(async db => (await _headers.Read(db, journal, cancellation)).Content.ToHeader());

    /// <summary>Reads, changes and writes the header; the change may run more than once.</summary>
    /// <exception cref="JournalGoneException">Deleted or re-sealed meanwhile.</exception>
    /// <exception cref="PageUnreadableException">It was altered.</exception>
    public Task ChangeHeader(OpenJournal journal, Func<JournalHeader, JournalHeader> change, CancellationToken cancellation) =>
        _headers.Change(journal, content => content.With(change(content.ToHeader())), also: null, cancellation);

    /// <summary>The days that exist, in order, both ends included.</summary>
    public Task<IReadOnlyList<DayRead>> ReadDays(OpenJournal journal, DateOnly from, DateOnly to, CancellationToken cancellation) =>
        _days.Read(journal, from, to, cancellation);

    /// <summary>Reads, changes and writes a day; the change may run more than once. When this returns it is on disk.</summary>
    /// <exception cref="JournalGoneException">Deleted or re-sealed meanwhile.</exception>
    /// <exception cref="PageUnreadableException">The day is there but does not open; it was left as it is.</exception>
    /// <exception cref="StoreUnavailableException">Not saved.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 2000 or after 2199.</exception>
    public Task Save(OpenJournal journal, DateOnly day, Func<DayPage, DayPage> change, CancellationToken cancellation) =>
        _days.Save(journal, new Dictionary<DateOnly, Func<DayPage, DayPage>> { [day] = change }, cancellation);

    /// <summary>Reads, changes and writes many days in one transaction: all of them, or none.</summary>
    /// <param name="journal">The open journal.</param>
    /// <param name="changes">The change of each day; it may run more than once.</param>
    /// <param name="cancellation">Ends the wait before writing begins.</param>
    /// <exception cref="JournalGoneException">Deleted or re-sealed meanwhile.</exception>
    /// <exception cref="PageUnreadableException">A day is there but does not open; everything was left as it is.</exception>
    /// <exception cref="StoreUnavailableException">Not saved.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is before 2000 or after 2199.</exception>
    public Task SaveAll(OpenJournal journal, IReadOnlyDictionary<DateOnly, Func<DayPage, DayPage>> changes, CancellationToken cancellation) =>
        _days.Save(journal, changes, cancellation);

    /// <summary>Seals everything anew under new words; the old words and all other sessions end, the session in use goes on.</summary>
    /// <param name="journal">The open journal; of no use afterwards.</param>
    /// <param name="newWords">The new words.</param>
    /// <param name="progress">Gets 0 to 100, percent.</param>
    /// <param name="cancellation">Until the end is reached, leaves everything as it was.</param>
    /// <exception cref="ArgumentException">The new words already open a journal.</exception>
    public Task<OpenJournal> Rekey(OpenJournal journal, Passphrase newWords, IProgress<int>? progress, CancellationToken cancellation) =>
        _reseal.Run(journal, newWords, progress, cancellation);

    /// <summary>Deletes all pages, sessions and the way in, for good.</summary>
    public Task DeleteEverything(OpenJournal journal, CancellationToken cancellation) => _deletion.Run(journal, cancellation);
}

/// <summary>A day that exists.</summary>
/// <param name="Day">The day.</param>
/// <param name="Page">What it holds; null: this page could not be read.</param>
public sealed record DayRead(DateOnly Day, DayPage? Page);
