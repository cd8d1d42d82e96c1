using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Learn;

/// <summary>What was looked for last: sealed in a cookie that goes with the browser, for a quarter of an hour at most, so that it stands in no address, no history, no log and no table (docs/decisions/0011).</summary>
public sealed class SearchCookie(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Cookie = "q";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("RelapseCheck.Learn.Search").ToTimeLimitedDataProtector();

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("a search belongs to a request");

    /// <summary>What was looked for, or null.</summary>
    public string? Read()
    {
        if (SiteCookie.Read(Context, Cookie) is not { Length: > 0 } kept)
        {
            return null;
        }

        try
        {
            return _seal.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null; // too old, or not ours
        }
    }

    /// <summary>Keeps what is looked for.</summary>
    public void Write(string query) => SiteCookie.Write(Context, Cookie, _seal.Protect(query, Life));

    /// <summary>Forgets it.</summary>
    public void Delete() => SiteCookie.Delete(Context, Cookie);
}
