using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Counselor.Accounts;

namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>One row of the list.</summary>
/// <param name="Case">The share as the store gave it.</param>
/// <param name="Line">What was worked out of it.</param>
/// <param name="Handle">What stands for it in addresses and forms.</param>
public sealed record CaseloadRow(Case Case, CaseLine Line, string Handle)
{
    /// <summary>Whether its first reason stands out.</summary>
    public bool StandsOut { get; init; }

    /// <summary>The next appointment the viewer noted, from a day on; null when none is noted, or it is over.</summary>
    public DateTime? NextFrom(DateOnly today) => Case.File.NextSession is { } next && DateOnly.FromDateTime(next) >= today ? next : null;

    /// <summary>Works a row out.</summary>
    public static CaseloadRow Of(SignedIn me, Case one, DateOnly today, TimeZoneInfo zone)
    {
        var ends = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.EndsAt.AddSeconds(-1), zone).DateTime);
        var facts = new CaseFacts(
            one.Consent?.Called ?? "",
            one.Consent?.From ?? today,
            one.Consent?.Until ?? ends,
            one.Consent?.Kind ?? Core.Journals.JournalKind.Own,
            one is { Consent: not null, State: ShareState.Active },
            one.CoverFor is not null);
        return new(one, Attention.Of(one.Summary, one.File, facts, today), ShareHandles.Of(me, one.Share));
    }
}
