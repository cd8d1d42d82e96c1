using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Week;

/// <summary>One day of the week's chart and table.</summary>
/// <param name="Day">The day.</param>
/// <param name="Score">Its last rating; null without a daily check-in.</param>
/// <param name="Wish">The wish to use at its worst, 0 to 10; null when not answered.</param>
/// <param name="IsTold">Whether there is a check-in about the day.</param>
/// <param name="IsUnreadable">Whether the day's page could not be read.</param>
/// <param name="Events">What happened.</param>
public sealed record WeekDay(DateOnly Day, KeptScore? Score, string? Wish, bool IsTold, bool IsUnreadable, IReadOnlyList<JournalEvent> Events)
{
    private static readonly string[] AboutTheDay = ["daily", "hard-day"];

    /// <summary>Reads the day's page, if there is one.</summary>
    public static WeekDay Of(DateOnly day, DayPage? page, bool isUnreadable)
    {
        var told = (page?.CheckIns ?? []).Where(kept => AboutTheDay.Contains(kept.Instrument, StringComparer.Ordinal)).OrderBy(kept => kept.At).ToList();
        return new(day, told.LastOrDefault(kept => kept.Score is not null)?.Score, told.Select(WishOf).LastOrDefault(wish => wish is not null), told.Count > 0, isUnreadable, page?.Events ?? []);
    }

    private static string? WishOf(CheckIn kept) =>
        kept.Answers.TryGetValue("craving", out var code) && InstrumentCatalog.Shipped.Get(kept.Instrument) is var instrument && instrument.Items[instrument.IndexOf("craving")].IndexOf(code) >= 0 ? code : null;
}
