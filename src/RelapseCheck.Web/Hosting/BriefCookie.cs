using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace RelapseCheck.Web.Hosting;

/// <summary>A few values between two pages of one browser: sealed in the cookie itself, for some minutes, gone with the browser; the server keeps nothing.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class BriefCookie<T>(HttpContext context, string name, TimeSpan life)
    where T : class
{
    private readonly ITimeLimitedDataProtector _seal =
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("RelapseCheck.Brief", name).ToTimeLimitedDataProtector();

    /// <summary>What is kept, or null.</summary>
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

    /// <summary>What is kept, once.</summary>
    public T? Take()
    {
        var kept = Read();
        if (SiteCookie.Read(context, name) is not null)
        {
            Delete();
        }

        return kept;
    }

    /// <param name="value">What to keep.</param>
    /// <param name="fromElsewhere">Whether a link on another site may have led here: a strict cookie would not come along on the redirect that follows.</param>
    public void Write(T value, bool fromElsewhere = false) =>
        SiteCookie.Write(context, name, _seal.Protect(JsonSerializer.Serialize(value), life), sameSite: fromElsewhere ? SameSiteMode.Lax : SameSiteMode.Strict);

    public void Delete() => SiteCookie.Delete(context, name);
}
