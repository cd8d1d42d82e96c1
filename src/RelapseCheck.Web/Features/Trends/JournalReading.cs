using RelapseCheck.Core.Journals;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Features.Trends;

/// <summary>Everything a journal holds, read for one page.</summary>
/// <param name="Header">Settings and background.</param>
/// <param name="Days">The days that could be read, oldest first.</param>
/// <param name="Unreadable">The days that are there but could not be read.</param>
/// <param name="HeaderLost">Whether the settings could not be read.</param>
public sealed record JournalReading(JournalHeader Header, IReadOnlyList<DayPage> Days, IReadOnlyList<DateOnly> Unreadable, bool HeaderLost = false)
{
    // Without the header nothing says where the journal begins: as far back as is looked for then (a judgement).
    private const int YearsWithoutHeader = 10;

    /// <summary>Reads all of it: totals are never reset, so every page needs every day.</summary>
    public static async Task<JournalReading> Of(JournalStore journals, OpenJournal journal, DateOnly today, CancellationToken cancellation)
    {
        try
        {
            var header = await journals.ReadHeader(journal, cancellation);
            return header is { FirstDay: { } first, LastDay: { } last } ? Of(header, await journals.ReadDays(journal, first, last, cancellation)) : Of(header, []);
        }
        catch (PageUnreadableException)
        {
            var days = await journals.ReadDays(journal, today.AddYears(-YearsWithoutHeader), today, cancellation);
            var known = JournalHeader.Empty with { FirstDay = days.Count == 0 ? null : days[0].Day, LastDay = days.Count == 0 ? null : days[^1].Day };
            return Of(known, days) with { HeaderLost = true };
        }
    }

    private static JournalReading Of(JournalHeader header, IReadOnlyList<DayRead> days) =>
        new(header, [.. days.Select(day => day.Page).OfType<DayPage>()], [.. days.Where(day => day.Page is null).Select(day => day.Day)]);
}
