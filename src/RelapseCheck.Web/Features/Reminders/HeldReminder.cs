using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Reminders;

/// <summary>Carries what was typed from a post to the page it redirects to: in a cookie that only the server can read, so that the server keeps nothing.</summary>
public sealed class HeldReminder(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Cookie = "i";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15); // as long as other forms are held

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("reminder").ToTimeLimitedDataProtector();

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("a form belongs to a request");

    /// <summary>Holds a form; it goes with the browser's session.</summary>
    public void Hold(ReminderForm form) => SiteCookie.Write(Context, Cookie, _seal.Protect(JsonSerializer.Serialize(form), Life));

    /// <summary>Forgets the form held.</summary>
    public void Delete() => SiteCookie.Delete(Context, Cookie);

    /// <summary>The form held, once; null when there is none.</summary>
    public ReminderForm? Take()
    {
        if (SiteCookie.Read(Context, Cookie) is not { } value)
        {
            return null;
        }

        Delete();
        try
        {
            return JsonSerializer.Deserialize<ReminderForm>(_seal.Unprotect(value));
        }
        catch (CryptographicException)
        {
            return null; // too old, or of keys that are lost
        }
    }
}
