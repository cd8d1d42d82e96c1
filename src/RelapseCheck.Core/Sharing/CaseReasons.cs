using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Sharing;

/// <summary>Puts the reasons of a row in order: what ranks it first, then the viewer's own mark, then what may help to prepare.</summary>
internal static class CaseReasons
{
    public static IReadOnlyList<CaseReason> Of(CaseLine line, IReadOnlyList<CaseReason> safety, bool hadRisen, CounselorFile file, DateOnly today)
    {
        var reasons = new List<CaseReason>(safety);
        if (line.HasClearChange && line.Difference > 0)
        {
            reasons.Add(new(ReasonKind.Worse));
        }

        if (line.Silence is { IsLong: true, Gap: var gap })
        {
            reasons.Add(new(hadRisen ? ReasonKind.QuietAfterWorse : ReasonKind.Quiet, Days: gap));
        }

        if (file.FollowUpOn is { } followUp && followUp <= today)
        {
            reasons.Add(new(ReasonKind.FollowUp, Day: followUp));
        }

        if (line.HasClearChange && line.Difference < 0)
        {
            reasons.Add(new(ReasonKind.Easier));
        }

        reasons.AddRange(Drivers(line.Now));
        if (line.Facts.Until.DayNumber - today.DayNumber <= Attention.SoonDays)
        {
            reasons.Add(new(ReasonKind.EndsSoon, Day: line.Facts.Until));
        }

        if (file is { SeenAt: null, LastSession: null })
        {
            reasons.Add(new(ReasonKind.NewToYou));
        }

        return reasons;
    }

    private static IEnumerable<CaseReason> Drivers(SummaryLine? now) => now?.Sheet() is not { } sheet ? []
        : Reasons.Of(sheet, null).Adding.Take(Attention.MostDrivers).Select(reason => new CaseReason(ReasonKind.Driver, reason.Item.Id));
}
