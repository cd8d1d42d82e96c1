using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>A few values between two pages of one browser: sealed, for some minutes, gone with the browser.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class SealedCookie<T>(HttpContext context, string name, TimeSpan life)
    where T : class
{
    private readonly ITimeLimitedDataProtector _seal =
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("RelapseCheck.Counselor", name).ToTimeLimitedDataProtector();

    public T? Read()
    {
        if (SiteCookie.Read(context, name) is not { Length: > 0 } kept)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(_seal.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null; // too old, or not ours
        }
    }

    /// <param name="value">What to keep.</param>
    /// <param name="fromElsewhere">Whether a link on another site may have led here: a strict cookie would not come along on the redirect that follows.</param>
    public void Write(T value, bool fromElsewhere = false) =>
        SiteCookie.Write(context, name, _seal.Protect(JsonSerializer.Serialize(value), life), sameSite: fromElsewhere ? SameSiteMode.Lax : SameSiteMode.Strict);

    public void Delete() => SiteCookie.Delete(context, name);
}
