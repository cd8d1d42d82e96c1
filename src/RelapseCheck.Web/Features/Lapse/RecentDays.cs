using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.Trends;

namespace RelapseCheck.Web.Features.Lapse;

/// <summary>Days without use before a day of use, and with it: the total is the same, for one day takes nothing from the others.</summary>
/// <param name="Before">All days but the latest day of use; null when no recent day was one.</param>
/// <param name="Now">All days.</param>
public sealed record RecentDays(RecoveryDays? Before, RecoveryDays Now)
{
    /// <summary>How far back a day of use is the one that is meant here, today among them (a judgement: a week).</summary>
    public const int Count = 7;

    /// <summary>Reads them off every day of a journal.</summary>
    public static RecentDays Of(IReadOnlyList<DayPage> days, DateOnly today)
    {
        var use = days.Where(day => day.Day > today.AddDays(-Count) && IsUse(day)).Select(day => (DateOnly?)day.Day).Max();
        return new(use is null ? null : Recovery.Of(days.Where(day => day.Day != use), KnownInstruments.Find), Recovery.Of(days, KnownInstruments.Find));
    }

    /// <summary>The latest event of use of the last days, or null.</summary>
    public static (DateOnly Day, JournalEvent Event)? Latest(IReadOnlyList<DayPage> days, DateOnly today) => days
        .Where(day => day.Day > today.AddDays(-Count))
        .SelectMany(day => day.Events.Where(entry => entry.Kind == "used").Select(entry => ((DateOnly, JournalEvent)?)(day.Day, entry)))
        .LastOrDefault();

    private static bool IsUse(DayPage day) => Recovery.Of([day], KnownInstruments.Find) is { Answered: 1, Total: 0 };
}
