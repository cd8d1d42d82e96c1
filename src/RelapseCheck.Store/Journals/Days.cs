using System.Buffers.Binary;
using Microsoft.Extensions.Logging;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>Reads and saves the days of an open journal.</summary>
internal sealed partial class Days(Database database, PageTable pages, Headers headers, ShareCopies copies, ShareNews news, ILogger<JournalStore> log)
{
    /// <summary>The first day a journal can have.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    // From here on more than one core opens them: ten years are 20 to 50 ms of one core (measured).
    private const int Many = 500;

    private static readonly DateOnly Latest = new(2199, 12, 31);

    public async Task<IReadOnlyList<DayRead>> Read(OpenJournal journal, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var days = new Dictionary<UInt128, DateOnly>();
        var ids = new List<byte[]>();
        foreach (var day in Dates.Between(from, to))
        {
            var id = journal.Keys.PageId(day);
            ids.Add(id);
            days.Add(Number(id), day);
        }

        var rows = await database.Run(db => pages.Find(db, ids, cancellation));
        var read = rows.ConvertAll(row => (Day: days[Number(row.Id)], Row: row));
        read.Sort((a, b) => a.Day.CompareTo(b.Day));
        var result = read.Count > Many
            ? read.AsParallel().AsOrdered().Select(x => Open(journal, x.Day, x.Row)).ToList()
            : read.ConvertAll(x => Open(journal, x.Day, x.Row));
        if (result.Exists(day => day.Page is null))
        {
            LogUnreadable(log);
        }

        return result;
    }

    /// <exception cref="ArgumentOutOfRangeException">A day is before 2000 or after 2199 (a judgement: a slip, not a day lived).</exception>
    public Task Save(OpenJournal journal, IReadOnlyDictionary<DateOnly, Func<DayPage, DayPage>> changes, CancellationToken cancellation)
    {
        foreach (var day in changes.Keys)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(day, Earliest, nameof(changes));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(day, Latest, nameof(changes));
        }

        return changes.Count == 0 ? Task.CompletedTask : Race.Win(() => Try(journal, changes, cancellation), cancellation);
    }

    private static DayRead Open(OpenJournal journal, DateOnly day, PageRow row) => new(day, PageSeal.Open(journal.Keys, day, row)?.ToPage());

    private static UInt128 Number(byte[] id) => BinaryPrimitives.ReadUInt128BigEndian(id);

    private async Task<bool> Try(OpenJournal journal, IReadOnlyDictionary<DateOnly, Func<DayPage, DayPage>> changes, CancellationToken cancellation)
    {
        var ((header, headerVersion), found) = await database.Run(async db =>
            (await headers.Read(db, journal, cancellation), await Find(db, [.. changes.Keys.Select(journal.Keys.PageId)], cancellation)));
        var rows = found.ToDictionary(row => Number(row.Id));
        var headerId = journal.Keys.HeaderId();
        var changed = changes.Select(change => Next(journal, change.Key, rows.GetValueOrDefault(Number(journal.Keys.PageId(change.Key))), change.Value)).ToList();
        var next = changed.ConvertAll(day => day.Row);
        var sharing = (header.Shares ?? []).Where(entry => entry.State == ShareState.Active).ToList();
        var (first, last) = (changes.Keys.Min(), changes.Keys.Max());
        if (!(header.FirstDay <= first && last <= header.LastDay))
        {
            header.FirstDay = header.FirstDay < first ? header.FirstDay : first;
            header.LastDay = header.LastDay > last ? header.LastDay : last;
            next.Add(PageSeal.Close(journal.Keys, header, headerVersion + 1, pages.Expires));
        }

        var won = await database.Write(async db =>
        {
            foreach (var row in next)
            {
                if (!await PageTable.Write(db, row, headerId, headerVersion))
                {
                    return false;
                }
            }

            foreach (var entry in sharing)
            {
                if (!await copies.Add(db, entry, [.. changed.Select(day => day.Page)]))
                {
                    return false;
                }
            }

            return true;
        });
        if (won)
        {
            sharing.ForEach(entry => news.Tell(entry.Consent.To.Account));
        }

        return won;
    }

    // One day, the common case, is found by its key alone.
    private async Task<List<PageRow>> Find(StoreDb db, IReadOnlyList<byte[]> ids, CancellationToken cancellation) =>
        ids.Count > 1 ? await pages.Find(db, ids, cancellation) : await pages.Find(db, ids[0], cancellation) is { } row ? [row] : [];

    private (PageRow Row, DayPage Page) Next(OpenJournal journal, DateOnly day, PageRow? row, Func<DayPage, DayPage> change)
    {
        var content = row is null ? PageContent.Empty(day) : PageSeal.Open(journal.Keys, day, row);
        if (content is null)
        {
            LogUnreadable(log);
            throw new PageUnreadableException();
        }

        var page = change(content.ToPage());
        return page.Day == day
            ? (PageSeal.Close(journal.Keys, day, content.With(page), row is null ? PageSeal.FirstVersion() : row.Version + 1, pages.Expires), page)
            : throw new ArgumentException("The page is of another day.", nameof(change));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not be opened: it was altered or moved")]
    private static partial void LogUnreadable(ILogger log);
}
