using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>Reads one page of the list for who is signed in.</summary>
public sealed class CaseloadDesk(CaseStore cases, AccountStore accounts, Visitor visitor)
{
    /// <summary>The page, and the names of the colleagues whom the viewer stands in for.</summary>
    public async Task<(CaseloadView View, IReadOnlyDictionary<Guid, string> Colleagues)> Read(SignedIn me, CaseloadChoice choice, string? find, CancellationToken cancellation)
    {
        CaseloadView? view = null;
        var shown = await cases.List(
            me.ToViewer(),
            all => (view = CaseloadView.Of(me, all, choice, find, visitor.Today, visitor.Zone)).Disclosed,
            LookKind.List,
            cancellation);
        Guid[] covered = [.. shown.Select(one => one.CoverFor).OfType<Guid>().Distinct()];
        var named = covered.Length == 0 ? null : await accounts.Named(covered, cancellation);
        return (view!, named?.ToDictionary(one => one.Key, one => one.Value.Name) ?? []);
    }
}
