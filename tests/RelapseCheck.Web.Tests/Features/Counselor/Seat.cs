using System.Net;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Features.Counselor;

/// <summary>A counselor at a browser, with the sign-in's own name at hand: handles are made under it.</summary>
internal sealed record Seat(Browser Browser, Colleague Who, SignedIn Me)
{
    /// <summary>The address of a person's page for this sign-in, whether it may be opened or not.</summary>
    internal string Page(Sharer person) => ShareHandles.Page(Me, person.Share);

    /// <summary>Signs somebody in at a new browser.</summary>
    internal static async Task<Seat> Take(RunningSite site, Colleague who, string acceptLanguage = "en-US,en;q=0.9", bool follow = true)
    {
        var session = (await site.Get<SignInStore>().Start(who.Id, stamp: null, TestContext.Current.CancellationToken))!;
        var browser = site.Visit(acceptLanguage, follow);
        browser.Cookies.Add(browser.Http.BaseAddress!, new Cookie("rc_" + CounselorCookie.Name, site.CookieOf(session)));
        return new(browser, who, new(who.Id, who.Organisation, AccountRole.Counselor, session, who.Name));
    }
}
