using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>A one-use link that was opened in this browser, and the key that a code app may take over.</summary>
/// <param name="Token">The link's token: it stands in no address after the first request.</param>
/// <param name="Key">A new key for one-time codes.</param>
public sealed record StartDraft(string Token, byte[] Key)
{
    private const int TokenLength = 43; // 32 bytes

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>Takes the token out of the address at once and keeps it sealed.</summary>
    internal static IResult Open(HttpContext context, string token)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (token.Length == TokenLength)
        {
            Cookie(context).Write(new(token, Totp.NewKey()), fromElsewhere: true);
        }

        return SeeOther.To(Door.StartPath);
    }

    internal static StartDraft? Of(HttpContext context) => Cookie(context).Read();

    internal static void Delete(HttpContext context) => Cookie(context).Delete();

    private static BriefCookie<StartDraft> Cookie(HttpContext context) => new(context, CookieNames.Start, Life);
}
