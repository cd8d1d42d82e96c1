using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor.Accounts;

namespace RelapseCheck.Web.Features.Counselor.Audit;

/// <summary>What a supervisor reads and does: which shares there are, whose, who looked, and to whom one is given. It has no way to what is shared.</summary>
public sealed class AuditDesk(Oversight oversight, AccountStore accounts, Covers covers, TimeProvider time)
{
    /// <summary>Rows of a page (a judgement, as in the list of people).</summary>
    public const int PageRows = 50;

    /// <summary>One page of the shares, with everybody's names.</summary>
    /// <param name="me">The supervisor.</param>
    /// <param name="page">From 1; beyond the last, the last.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<AuditView> Read(SignedIn me, int page, CancellationToken cancellation)
    {
        var names = (await accounts.Of(me.Organisation, cancellation)).ToDictionary(account => account.Id);
        Guid[] gone = [.. names.Values.Where(account => account.IsDisabled).Select(account => account.Id)];
        var found = await oversight.Page(me.Organisation, gone, (page - 1) * PageRows, PageRows, cancellation);
        var pages = Math.Max(1, (found.All + PageRows - 1) / PageRows);
        if (page > pages)
        {
            (page, found) = (pages, await oversight.Page(me.Organisation, gone, (pages - 1) * PageRows, PageRows, cancellation));
        }

        return new(page, pages, found.All, found.Shares, await covers.Running(me.Organisation, cancellation), names);
    }

    /// <summary>The share of a handle, or null: made up, old, or of another organisation.</summary>
    public async Task<OverseenShare?> Find(SignedIn me, string handle, CancellationToken cancellation) =>
        ShareHandles.Among(me, handle, await oversight.Ids(me.Organisation, cancellation)) is { } share ? await oversight.Find(me.Organisation, share, cancellation) : null;

    /// <summary>Who looked at it, latest first.</summary>
    public async Task<IReadOnlyList<Look>> Looks(SignedIn me, OverseenShare share, CancellationToken cancellation) => await oversight.Looks(me.Organisation, share.Share, cancellation) ?? [];

    /// <summary>To whom it may be given: counselors who can sign in, but for the one who has it.</summary>
    public async Task<IReadOnlyList<AccountView>> Colleagues(SignedIn me, OverseenShare share, CancellationToken cancellation) =>
        [.. (await accounts.Colleagues(me.Organisation, cancellation)).Where(account => account.Id != share.Account)];

    /// <summary>Gives it to a colleague; false when it cannot be.</summary>
    public async Task<bool> Assign(SignedIn me, OverseenShare share, string to, CancellationToken cancellation) =>
        Guid.TryParseExact(to, "N", out var account) && (await Colleagues(me, share, cancellation)).FirstOrDefault(colleague => colleague.Id == account) is { } next
        && await covers.Reassign(me.ToViewer(), share.Share, next.Id, next.Name, CancellationToken.None);

    /// <summary>Its state now: over is over, swept up or not.</summary>
    public ShareState State(OverseenShare share) => share.EndsAt <= time.GetUtcNow() ? ShareState.Ended : share.State;
}

/// <summary>What the page shows.</summary>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="All">How many shares there are.</param>
/// <param name="Shares">Those of the page.</param>
/// <param name="Covers">Who stands in for whom, now or soon.</param>
/// <param name="Accounts">Everybody of the organisation.</param>
public sealed record AuditView(int Page, int Pages, int All, IReadOnlyList<OverseenShare> Shares, IReadOnlyList<Cover> Covers, IReadOnlyDictionary<Guid, AccountView> Accounts);
