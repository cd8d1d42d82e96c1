using System.Net;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor;
using RelapseCheck.Web.Features.Counselor.Answers;
using RelapseCheck.Web.Tests.Features.Cravings;
using RelapseCheck.Web.Tests.Features.Journal;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Features.Counselor;

/// <summary>What was found by attacking the counselor's side, so that it stays mended.</summary>
public sealed class HostileTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData(" ")]
    [InlineData("")]
    public async Task A_handle_with_blanks_ends_of_lines_or_an_odd_last_letter_is_none(string between)
    {
        var seat = await Seat.Take(site, await site.Colleague(await site.Organisation()), follow: false);
        using var browser = seat.Browser;
        var person = await site.Sharer(seat.Who, days: 2);
        var handle = ShareHandles.Of(seat.Me, person.Share);
        var odd = between.Length > 0 ? handle[..5] + between + handle[5..] : handle[..^1] + (handle[^1] == 'B' ? 'C' : 'B'); // the last letter holds two bits
        var token = await FormToken(browser);
        await browser.Post("/counselor/mark", ("f", token), ("who", odd), ("go", "save"), ("label", "x"), ("back", "page"));
        Assert.Equal("/counselor?done=gone", browser.Answer.Headers.Location!.ToString());
        await browser.Post(ShareHandles.Page(Uri.EscapeDataString(odd)), ("f", token), ("go", "no-session"));
        Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
        await browser.Open(ShareHandles.Page(Uri.EscapeDataString(odd)));
        Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_waits_to_be_shown_to_one_counselor_is_not_shown_to_the_next_at_the_same_browser(bool signsOut)
    {
        var organisation = await site.Organisation();
        var first = await Seat.Take(site, await site.Colleague(organisation), follow: false);
        using var browser = first.Browser;
        var token = await FormToken(browser);
        await browser.Post("/counselor/invite", ("f", token)); // the page that shows the code is not opened
        await browser.Post("/counselor/account/codes", ("f", token), ("codes-current", Clinic.Password));
        Assert.Equal("/counselor/account/codes", browser.Answer.Headers.Location!.ToString());
        if (signsOut)
        {
            await browser.Post("/counselor/sign-out", ("f", token));
        }
        else
        {
            await site.Get<SignInStore>().EndAll(first.Who.Id);
        }

        var next = await site.Colleague(organisation, "Kim Lee");
        await browser.Submit((await browser.Open("/counselor/sign-in")).Form("/counselor/sign-in"), ("email", next.Email), ("password", next.Password));
        await browser.TypeCode(await browser.Open("/counselor/sign-in/code"), site.CodeOf(next));
        Assert.Contains("Kim Lee", (await browser.Open("/counselor/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await browser.Open("/counselor/invite")).QuerySelectorAll(".code"));
        Assert.Empty((await browser.Open("/counselor/account/codes")).QuerySelectorAll(".words--codes"));
    }

    [Fact]
    public async Task A_search_and_a_one_use_link_do_not_meet_in_one_cookie()
    {
        var (browser, me) = await site.SignedIn();
        using (browser)
        {
            await site.Sharer(me, days: 2);
            await browser.Submit((await browser.Open("/counselor")).Form("/counselor/find"), ("find", "Riv"));
            await browser.Open("/counselor/start");
            Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_wish_noted_at_the_same_browser_signs_no_counselor_out()
    {
        var (browser, _) = await site.SignedIn();
        using (browser)
        {
            await browser.Mark(6);
            await browser.Open("/counselor/account");
            Assert.Equal("/counselor/account", browser.Path());
        }
    }

    [Fact]
    public async Task An_account_that_is_no_counselor_any_more_reads_no_answers_on_an_open_page()
    {
        var seat = await Seat.Take(site, await site.Colleague(await site.Organisation()));
        using var browser = seat.Browser;
        var person = await site.Sharer(seat.Who, days: 2);
        await using var watch = new AnswersWatch(site.Get<CaseStore>(), site.Get<SignInStore>(), site.Get<ShareNews>());
        Assert.NotNull((await watch.Read(seat.Me, person.Share)).Table);
        await site.Tamper($"UPDATE Account SET Role = {(int)AccountRole.Supervisor} WHERE Email = '{seat.Who.Email}'");
        Assert.Equal((null, AnswersOver.SignIn), await watch.Read(seat.Me, person.Share));
        Assert.Single(await site.Looks(person), look => look.Kind == LookKind.Answers);
    }

    [Fact]
    public async Task A_name_that_would_turn_the_words_after_it_around_is_kept_without_what_turns_them()
    {
        var (browser, me) = await site.SignedIn();
        using (browser)
        {
            await browser.Submit((await browser.Open("/counselor/account")).Form("/counselor/account/name"), ("name", "Sam \u202Eseveir\u2069\u2028 Levy"));
            Assert.Equal("Sam seveir Levy", (await site.Get<AccountStore>().Find(me.Id, Token))!.Name);
        }
    }

    private static async Task<string> FormToken(Browser browser) =>
        ((IHtmlInputElement)(await browser.Open("/counselor/account")).QuerySelector("form input[name=f]")!).Value;
}
