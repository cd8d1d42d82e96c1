using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal;

/// <summary>Makes the site speak the journal's language; on a shared phone only until the browser closes.</summary>
public static class LanguageCookie
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    /// <summary>Writes the cookie that <see cref="LanguageChoice"/> reads, or removes it: then the browser's wish counts.</summary>
    public static void Follow(HttpContext context, string? language, SessionKind? kind)
    {
        if (language is null)
        {
            SiteCookie.Delete(context, LanguageChoice.Cookie);
            return;
        }

        SiteCookie.Write(context, LanguageChoice.Cookie, language, kind == SessionKind.OwnPhone ? Life : null);
    }
}
