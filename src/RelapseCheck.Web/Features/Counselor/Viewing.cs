using RelapseCheck.Store;
using RelapseCheck.Web.Features.Counselor.Accounts;

namespace RelapseCheck.Web.Features.Counselor;

/// <summary>From who is signed in to who looks.</summary>
public static class Viewing
{
    /// <summary>The viewer of a sign-in, as the store's doors ask for one.</summary>
    public static Viewer ToViewer(this SignedIn me) => new(me.Account, me.Organisation, me.Name, me.Session);
}
