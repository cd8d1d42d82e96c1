using RelapseCheck.Core;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Settings;

/// <summary>The small settings: closing a phone, choosing a language.</summary>
public static class SettingsPosts
{
    /// <summary>What the form sends to close the phone in hand.</summary>
    public const string ThisPhone = "this";

    /// <summary>Answers <c>POST /journal/settings/phone</c>.</summary>
    public static async Task<IResult> Phone(HttpContext context, IFormCollection form, JournalSession session, SessionStore sessions, Leaving leaving, CancellationToken cancellation)
    {
        if (await session.Any(cancellation) is not { } journal)
        {
            return SeeOther.To("/journal/open?next=settings");
        }

        if (form["phone"] != ThisPhone)
        {
            await sessions.End(journal, form["phone"].ToString(), cancellation);
            return SeeOther.To("/journal/settings?done=phone");
        }

        var home = JournalKinds.HomeOf(await session.OpenKind(cancellation));
        await leaving.Leave();
        await session.End(cancellation);
        context.Response.Headers["Clear-Site-Data"] = Leaving.Forget;
        return SeeOther.To(home + "?done=closed");
    }

    /// <summary>Answers <c>POST /journal/settings/language</c>.</summary>
    public static async Task<IResult> Language(HttpContext context, IFormCollection form, JournalSession session, JournalStore journals, CancellationToken cancellation)
    {
        if (await session.Any(cancellation) is not { } journal)
        {
            return SeeOther.To("/journal/open?next=settings");
        }

        var language = Languages.All.FirstOrDefault(known => known == form["language"]);
        await journals.ChangeHeader(journal, header => header with { Language = language }, cancellation);
        LanguageCookie.Follow(context, language, session.Kind);
        return SeeOther.To("/journal/settings?done=language");
    }
}
