using System.Buffers.Binary;
using Microsoft.Extensions.Logging;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Store;

/// <summary>Reads and saves the days of an open journal.</summary>
internal sealed partial class Days(Database database, PageTable pages, Headers headers, ILogger<JournalStore> log)
{
    /// <summary>The first day a journal can have.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    private static readonly DateOnly Latest = new(2199, 12, 31);

    public async Task<IReadOnlyList<DayRead>> Read(OpenJournal journal, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var days = new Dictionary<UInt128, DateOnly>();
        var ids = new List<byte[]>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var id = journal.Keys.PageId(day);
            ids.Add(id);
            days.Add(Number(id), day);
        }

        var rows = await database.Run(db => pages.Find(db, ids, cancellation));
        var read = rows.ConvertAll(row => (Day: days[Number(row.Id)], Row: row));
        read.Sort((a, b) => a.Day.CompareTo(b.Day));
        var result = read.ConvertAll(x => new DayRead(x.Day, PageSeal.Open(journal.Keys, x.Day, x.Row)?.ToPage()));
        if (result.Exists(day => day.Page is null))
        {
            LogUnreadable(log);
        }

        return result;
    }

    /// <exception cref="ArgumentOutOfRangeException">The day is before 2000 or after 2199 (a judgement: a slip, not a day lived).</exception>
    public Task Save(OpenJournal journal, DateOnly day, Func<DayPage, DayPage> change, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, Latest);
        return Race.Win(() => Try(journal, day, change, cancellation), cancellation);
    }

    private static UInt128 Number(byte[] id) => BinaryPrimitives.ReadUInt128BigEndian(id);

    private async Task<bool> Try(OpenJournal journal, DateOnly day, Func<DayPage, DayPage> change, CancellationToken cancellation)
    {
        var ((header, headerVersion), row) = await database.Run(async db =>
            (await headers.Read(db, journal, cancellation), await pages.Find(db, journal.Keys.PageId(day), cancellation)));
        var content = row is null ? PageContent.Empty(day) : PageSeal.Open(journal.Keys, day, row);
        if (content is null)
        {
            LogUnreadable(log);
            throw new PageUnreadableException();
        }

        var page = change(content.ToPage());
        if (page.Day != day)
        {
            throw new ArgumentException("The page is of another day.", nameof(change));
        }

        var next = PageSeal.Close(journal.Keys, day, content.With(page), row is null ? PageSeal.FirstVersion() : row.Version + 1, pages.Expires);
        var headerId = journal.Keys.HeaderId();
        if (header.FirstDay <= day && day <= header.LastDay)
        {
            return await database.Write(db => PageTable.Write(db, next, headerId));
        }

        header.FirstDay = header.FirstDay < day ? header.FirstDay : day;
        header.LastDay = header.LastDay > day ? header.LastDay : day;
        var nextHeader = PageSeal.Close(journal.Keys, header, headerVersion + 1, pages.Expires);
        return await database.Write(async db => await PageTable.Write(db, next, headerId) && await PageTable.Write(db, nextHeader, headerId));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not be opened: it was altered or moved")]
    private static partial void LogUnreadable(ILogger log);
}
