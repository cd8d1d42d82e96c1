using Microsoft.AspNetCore.Authentication;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>A password was right: what is known until the code comes.</summary>
/// <param name="Account">The account.</param>
/// <param name="Stamp">Its security stamp at the time: signing out everywhere ends this too.</param>
public sealed record Halfway(Guid Account, string Stamp);

/// <summary>Begins and ends sign-ins at this browser.</summary>
public sealed class SignInDesk(IHttpContextAccessor http, SignInStore signIns, HeldForms forms)
{
    /// <summary>How long the code may take.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    // What waits in this browser under such names is one counselor's own: a code for a person, recovery codes, a note that could not be taken.
    private const string OwnForms = "counselor-";

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("a sign-in belongs to a request");

    private BriefCookie<Halfway> Half => new(Context, CookieNames.Halfway, CodeLife);

    /// <summary>The account whose password was right, or null.</summary>
    public Halfway? Waiting() => Half.Read();

    /// <summary>Remembers that the password was right.</summary>
    public void Await(Halfway halfway) => Half.Write(halfway);

    /// <summary>Signs in after two factors, under a new session whatever this browser had before; false when the account was disabled or signed out everywhere meanwhile.</summary>
    /// <param name="account">The account.</param>
    /// <param name="stamp">Its stamp when the password was right; null when both factors came at once.</param>
    public async Task<bool> Enter(Guid account, string? stamp = null)
    {
        await EndHere();
        if (await signIns.Start(account, stamp, CancellationToken.None) is not { } session)
        {
            return false;
        }

        await Context.SignInAsync(CounselorCookie.Scheme, SignedIn.Carrier(session));
        return true;
    }

    /// <summary>Ends this browser's sign-in, in the store too: a copy of its cookie is worth nothing.</summary>
    public async Task Leave()
    {
        await EndHere();
        await Context.SignOutAsync(CounselorCookie.Scheme);
    }

    private async Task EndHere()
    {
        Half.Delete();
        AccountPosts.Key(Context).Delete();
        if (await Context.AuthenticateAsync(CounselorCookie.Scheme) is { Principal: { } user } && SignedIn.From(user) is { } signedIn)
        {
            await signIns.End(signedIn.Session);
        }

        await forms.Forget(OwnForms, CancellationToken.None);
    }
}
