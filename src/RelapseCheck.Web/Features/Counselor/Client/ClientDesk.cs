using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor.Accounts;

namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>Opens what a person shares, for whoever is signed in; the look is recorded by the store before anything is returned.</summary>
public sealed class ClientDesk(CaseStore cases, ShareHandles handles, AccountStore accounts)
{
    /// <summary>The share of a handle with all it shows, or null when there is none to see.</summary>
    public async Task<OpenedClient?> Open(SignedIn me, string handle, LookKind kind, CancellationToken cancellation)
    {
        if (await handles.Find(me, handle, cancellation) is not { } share)
        {
            return null;
        }

        // The stamp first: what changes while the days are read is noticed afterwards.
        var seen = await cases.Stamp(me.ToViewer(), share, cancellation);
        if (await cases.Open(me.ToViewer(), share, kind, cancellation) is not { } days)
        {
            return null;
        }

        var away = days.Case.CoverFor is { } account ? (await accounts.Named([account], cancellation)).GetValueOrDefault(account)?.Name : null;
        return new(share, seen, days, away);
    }

    /// <summary>The families that share with the viewer: what can be laid beside a person's days.</summary>
    public async Task<IReadOnlyList<(string Handle, string Called)>> Families(SignedIn me, CancellationToken cancellation)
    {
        var families = await cases.Named(me.ToViewer(), JournalKind.Family, cancellation);
        return [.. families.Select(one => (ShareHandles.Of(me, one.Share), one.Called)).OrderBy(one => one.Called, StringComparer.CurrentCulture)];
    }

    /// <summary>The family's share that was laid beside a person's; null when none was, or it ended.</summary>
    public async Task<OpenedClient?> Beside(SignedIn me, OpenedClient client, CancellationToken cancellation) =>
        client.Days.Case is { Consent: { Kind: JournalKind.Own }, File.Beside: { } beside } && await cases.Open(me.ToViewer(), beside, LookKind.Page, cancellation) is { Case.Consent.Kind: JournalKind.Family } days
            ? new(beside, default, days, null)
            : null;
}

/// <summary>A share that was opened.</summary>
/// <param name="Share">Its id; never shown.</param>
/// <param name="Seen">Its stamp before it was read.</param>
/// <param name="Days">What it shows.</param>
/// <param name="Away">The colleague whom the viewer stands in for; null for an own share.</param>
public sealed record OpenedClient(byte[] Share, ShareStamp Seen, CaseDays Days, string? Away)
{
    /// <summary>The consent; null when it could not be read.</summary>
    public Consent? Consent => Days.Case.Consent;

    /// <summary>Whether the person paused it: there is nothing to see until they go on.</summary>
    public bool IsPaused => Days.Case.State == ShareState.Paused;

    /// <summary>What the viewer keeps of their own.</summary>
    public CounselorFile File => Days.Case.File;
}
