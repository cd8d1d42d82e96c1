using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.Trends;

namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>Days without use among the shared days that were answered, and the last days of use.</summary>
/// <param name="Days">The total and the answered days; days without an answer are in neither.</param>
/// <param name="Last">The last days of use, newest first, at most <see cref="Most"/>.</param>
public sealed record UseDays(RecoveryDays Days, IReadOnlyList<DateOnly> Last)
{
    /// <summary>As many days as one reads (a judgement).</summary>
    public const int Most = 10;

    /// <summary>Counts; null when nothing was answered.</summary>
    public static UseDays? Of(IReadOnlyList<DayPage> days)
    {
        var counted = Recovery.Of(days, KnownInstruments.Find);
        return counted.Answered == 0 ? null : new(counted, [.. days.Reverse().Where(IsUse).Select(day => day.Day).Take(Most)]);
    }

    private static bool IsUse(DayPage day) => Recovery.Of([day], KnownInstruments.Find) is { Answered: 1, Total: 0 };
}
