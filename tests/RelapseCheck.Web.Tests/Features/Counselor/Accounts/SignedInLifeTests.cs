using System.Net;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Counselor.Accounts;

/// <summary>How long a sign-in lasts, and what ends it.</summary>
public sealed class SignedInLifeTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifteen_minutes_without_use_end_it()
    {
        var (browser, _) = await site.SignedIn();
        using (browser)
        {
            site.Clock.MoveOn(TimeSpan.FromMinutes(14));
            Assert.True(await IsIn(browser));
            site.Clock.MoveOn(TimeSpan.FromMinutes(14));
            Assert.True(await IsIn(browser));
            site.Clock.MoveOn(TimeSpan.FromMinutes(15));
            Assert.False(await IsIn(browser));
        }
    }

    [Fact]
    public async Task Eight_hours_end_it_however_much_it_is_used()
    {
        var (browser, _) = await site.SignedIn();
        using (browser)
        {
            for (var minutes = 0; minutes < 470; minutes += 10)
            {
                Assert.True(await IsIn(browser));
                site.Clock.MoveOn(TimeSpan.FromMinutes(10));
            }

            site.Clock.MoveOn(TimeSpan.FromMinutes(10));
            Assert.False(await IsIn(browser));
        }
    }

    [Fact]
    public async Task A_page_that_renews_itself_does_not_keep_it_alive()
    {
        var me = await site.Colleague(await site.Organisation());
        var session = (await site.Get<SignInStore>().Start(me.Id, null, Token))!;
        using var browser = site.Visit();
        browser.Cookies.Add(browser.Http.BaseAddress!, new Cookie("rc_c", site.CookieOf(session)));
        site.Clock.MoveOn(TimeSpan.FromMinutes(10));
        site.Get<QuietRefresh>().Expect(session);
        Assert.True(await IsIn(browser));
        site.Clock.MoveOn(TimeSpan.FromMinutes(6));
        Assert.False(await IsIn(browser));
    }

    [Fact]
    public async Task Signing_out_ends_it_in_the_store_too()
    {
        var (browser, _) = await site.SignedIn();
        using (browser)
        {
            var cookie = browser.Cookies.GetAllCookies().Single(c => c.Name == "rc_c").Value;
            await browser.Submit((await browser.Open("/counselor/account")).Form("/counselor/sign-out"));
            Assert.Equal("/counselor/sign-in", browser.Path());
            Assert.DoesNotContain(browser.Cookies.GetAllCookies(), c => c.Name == "rc_c");

            using var thief = site.Visit();
            thief.Cookies.Add(thief.Http.BaseAddress!, new Cookie("rc_c", cookie));
            Assert.False(await IsIn(thief));
        }
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browser_and_a_sign_in_under_way()
    {
        var me = await site.Colleague(await site.Organisation());
        using var first = await site.SignIn(me);
        using var second = await site.SignIn(me);
        using var halfway = site.Visit();
        var codePage = await halfway.TypePassword(me.Email, me.Password);
        await first.Submit((await first.Open("/counselor/account")).Form("/counselor/sign-out/everywhere"));
        Assert.False(await IsIn(first));
        Assert.False(await IsIn(second));
        await halfway.TypeCode(codePage, site.CodeOf(me));
        Assert.False(await IsIn(halfway));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_stays_out()
    {
        var me = await site.Colleague(await site.Organisation());
        using var browser = await site.SignIn(me);
        Assert.True(await IsIn(browser));
        Assert.True(await site.Get<AccountStore>().Disable(me.Organisation, me.Id, Token));
        Assert.False(await IsIn(browser));
        await browser.TypePassword(me.Email, me.Password);
        Assert.Equal("/counselor/sign-in", browser.Path());
        Assert.Null(await site.Get<SignInStore>().Start(me.Id, null, Token));
    }

    [Fact]
    public async Task A_session_from_before_is_not_taken_over()
    {
        var (me, other) = (await site.Colleague(await site.Organisation()), await site.Colleague(await site.Organisation()));
        var planted = (await site.Get<SignInStore>().Start(other.Id, null, Token))!;
        using var browser = site.Visit();
        var page = await browser.TypePassword(me.Email, me.Password);
        browser.Cookies.Add(browser.Http.BaseAddress!, new Cookie("rc_c", site.CookieOf(planted)));
        page = await browser.Open("/counselor/sign-in/code");
        await browser.TypeCode(page, site.CodeOf(me));
        Assert.Contains(me.Name, (await browser.Open("/counselor/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await site.Get<SignInStore>().Check(planted, use: false, Token));
    }

    [Fact]
    public async Task Leaving_in_a_hurry_signs_out()
    {
        var (browser, _) = await site.SignedIn();
        using (browser)
        {
            using var leaving = site.Visit(follow: false);
            leaving.Cookies.Add(browser.Cookies.GetAllCookies());
            await leaving.Open("/leave");
            Assert.False(await IsIn(browser));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("CfDJ8AAAA")]
    public async Task A_made_up_cookie_opens_nothing(string value)
    {
        using var browser = site.Visit();
        browser.Cookies.Add(browser.Http.BaseAddress!, new Cookie("rc_c", value));
        Assert.False(await IsIn(browser));
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
    }

    private static async Task<bool> IsIn(Browser browser)
    {
        await browser.Open("/counselor/account");
        return browser.Path() == "/counselor/account";
    }
}
