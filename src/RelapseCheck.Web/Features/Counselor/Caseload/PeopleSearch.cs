using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>The name or label that was looked for last: sealed in a cookie of the browser's session, of no use to another sign-in; it stands in no address.</summary>
/// <param name="Session">The sign-in it belongs to.</param>
/// <param name="Text">What was looked for.</param>
internal sealed record PeopleSearch(string Session, string Text)
{
    /// <summary>Letters that are looked for, as many as a name has (a judgement).</summary>
    public const int Longest = 60;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public static string? Read(HttpContext context, SignedIn me) => Cookie(context).Read() is { } kept && kept.Session == me.Session ? kept.Text : null;

    public static void Write(HttpContext context, SignedIn me, string text)
    {
        if (text.Length == 0)
        {
            Cookie(context).Delete();
            return;
        }

        Cookie(context).Write(new(me.Session, Cut(text)));
    }

    // Half of a pair (an emoji) could not be written.
    private static string Cut(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];

    private static BriefCookie<PeopleSearch> Cookie(HttpContext context) => new(context, CookieNames.People, Life);
}
