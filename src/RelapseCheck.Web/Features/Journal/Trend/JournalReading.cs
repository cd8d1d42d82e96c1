using RelapseCheck.Core.Journals;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Features.Journal.Trend;

/// <summary>Everything a journal holds, read for one page.</summary>
/// <param name="Header">Settings and background.</param>
/// <param name="Days">The days that could be read, oldest first.</param>
/// <param name="Unreadable">The days that are there but could not be read.</param>
public sealed record JournalReading(JournalHeader Header, IReadOnlyList<DayPage> Days, IReadOnlyList<DateOnly> Unreadable)
{
    /// <summary>Reads all of it: totals are never reset, so every page needs every day.</summary>
    public static async Task<JournalReading> Of(JournalStore journals, OpenJournal journal, CancellationToken cancellation)
    {
        var header = await journals.ReadHeader(journal, cancellation);
        IReadOnlyList<DayRead> days = header is { FirstDay: { } first, LastDay: { } last } ? await journals.ReadDays(journal, first, last, cancellation) : [];
        return new(header, [.. days.Select(day => day.Page).OfType<DayPage>()], [.. days.Where(day => day.Page is null).Select(day => day.Day)]);
    }
}
