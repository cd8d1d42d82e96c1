using System.Globalization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Week;

/// <summary>Finds the week to show: seven days of the open journal, else the weekly review that this browser has just finished.</summary>
public sealed class WeekDesk(JournalSession session, JournalStore journals, FinishedCookie finished, Visitor visitor)
{
    // No journal is older; an address may say anything.
    private const int FirstYear = 2000;

    /// <summary>The week, or null when there is none to show.</summary>
    /// <param name="from">The first of the seven days as the address says it; anything not understood, or not over yet, is the last seven days.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<WeekView?> Read(string? from, CancellationToken cancellation)
    {
        if (await session.Current(cancellation) is { } journal)
        {
            var to = Last(from);
            var days = await journals.ReadDays(journal, to.AddDays(1 - Core.Scoring.Trend.Window), to, cancellation);
            return WeekView.Of(to, [.. days.Select(day => day.Page).OfType<DayPage>()], [.. days.Where(day => day.Page is null).Select(day => day.Day)], visitor.Today);
        }

        return await finished.Read(cancellation) is { CheckIn.Instrument: "weekly" } made
            ? WeekView.Of(made.Day, [DayPage.Empty(made.Day).With(made.CheckIn)], [], visitor.Today)
            : null;
    }

    private DateOnly Last(string? from) =>
        DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.Year >= FirstYear
        && first <= visitor.Today.AddDays(1 - WeekView.Length)
            ? first.AddDays(WeekView.Length - 1)
            : visitor.Today;
}
