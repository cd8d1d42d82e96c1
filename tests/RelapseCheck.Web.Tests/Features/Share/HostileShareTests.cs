using System.Net;
using AngleSharp.Dom;
using RelapseCheck.Store;
using RelapseCheck.Web.Tests.Features.Counselor;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Share;

public sealed class HostileShareTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("change")]
    [InlineData("stop")]
    public async Task A_share_of_another_journal_cannot_be_named(string action)
    {
        var with = await site.Counselor();
        using var mine = await site.WithJournal();
        await mine.ShareWith(site, with);
        var handle = (await mine.Open("/share")).QuerySelector("input[name=share]")!.GetAttribute("value")!;
        using var other = await site.WithJournal();
        await other.ShareWith(site, await site.Counselor());
        var form = (await other.Open("/share")).Form("/share/pause");
        foreach (var named in new[] { handle, "", "1", new string('0', 16), "%00" })
        {
            await other.Post($"/share/{action}", ("f", form.QuerySelector("input[name=f]")!.GetAttribute("value")!), ("share", named));
            Assert.Equal("/share", other.Path());
        }

        Assert.Single(await site.Get<CaseStore>().Ids(Viewer(with), Token));
        Assert.DoesNotContain("Paused since", (await mine.Open("/share")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_again_shares_nothing_again()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        var form = await browser.TypeShareCode(await site.Code(with));
        await browser.Sign(form);
        var page = await browser.Sign(form);
        Assert.Equal("/share", browser.Path());
        Assert.Contains("was sent before", page.Said(), StringComparison.Ordinal);
        Assert.Single(await site.Get<CaseStore>().Ids(Viewer(with), Token));
    }

    [Fact]
    public async Task A_code_taken_back_meanwhile_shares_nothing_and_what_was_chosen_waits_for_a_new_one()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        var page = await browser.TypeShareCode(await site.Code(with));
        await site.Get<Invitations>().Withdraw(with.Id, (await site.Get<Invitations>().Open(with.Id, Token))[0].Handle, Token);
        page = await browser.Sign(page, ("called", "Still here"), ("part", "notes"));
        Assert.Equal("/share", browser.Path());
        Assert.Contains("nothing was shared", page.Said(), StringComparison.Ordinal);
        Assert.Empty(await site.Get<CaseStore>().Ids(Viewer(with), Token));

        page = await browser.TypeShareCode(await site.Code(with));
        Assert.Equal("Still here", page.QuerySelector("#called")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("input[value=notes][checked]"));
        Assert.Null(page.QuerySelector("#agree[checked]"));
    }

    [Fact]
    public async Task Of_two_people_with_one_code_the_first_who_signs_shares()
    {
        var with = await site.Counselor();
        using var one = await site.WithJournal();
        using var two = await site.WithJournal();
        var code = await site.Code(with);
        var (first, second) = (await one.TypeShareCode(code), await two.TypeShareCode(code));
        await Task.WhenAll(one.Sign(first), two.Sign(second));
        Assert.Single(await site.Get<CaseStore>().Ids(Viewer(with), Token));
        Assert.Equal(["/share", "/share/receipt"], new[] { one.Path(), two.Path() }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_form_for_one_counselor_is_not_taken_for_another_whose_code_was_typed_in_a_second_tab()
    {
        var (meant, other) = (await site.Counselor(), await site.Counselor("Robin Vale"));
        using var browser = await site.WithJournal();
        var form = await browser.TypeShareCode(await site.Code(meant));
        await browser.TypeShareCode(await site.Code(other));
        var page = await browser.Sign(form);
        Assert.Equal("/share/consent", browser.Path());
        Assert.Contains("In another window", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Robin Vale", page.Said(), StringComparison.Ordinal);
        Assert.Empty(await site.Get<CaseStore>().Ids(Viewer(meant), Token));
        Assert.Empty(await site.Get<CaseStore>().Ids(Viewer(other), Token));
    }

    [Fact]
    public async Task A_change_signed_after_it_was_stopped_in_another_tab_brings_nothing_back()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        await browser.ShareWith(site, with);
        var form = await browser.Press("change", "change");
        await browser.Submit((await browser.Open("/share/stop?of=1")).Form("/share/stop"));
        var page = await browser.Sign(form, ("back", "keep"), ("until", "keep"));
        Assert.Contains("had ended before", page.Said(), StringComparison.Ordinal);
        Assert.Empty(await site.Get<CaseStore>().Ids(Viewer(with), Token));
    }

    [Fact]
    public async Task Another_site_cannot_post_any_of_it()
    {
        using var browser = await site.WithJournal();
        await browser.ShareWith(site, await site.Counselor());
        browser.Http.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        foreach (var path in new[] { "/share/code", "/share/consent", "/share/change", "/share/pause", "/share/resume", "/share/stop" })
        {
            await browser.Post(path, ("share", "x"));
            Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_disabled_counselors_code_is_of_no_use_even_when_the_form_was_open()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        var (used, late) = (await browser.TypeShareCode(await site.Code(with)), await site.Code(with));
        await site.Get<Store.Accounts.AccountStore>().Disable(with.Organisation, with.Id, Token);
        Assert.Contains("nothing was shared", (await browser.Sign(used)).Said(), StringComparison.Ordinal);
        Assert.Contains("does not work", (await browser.TypeShareCode(late)).Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/share/receipt?of=")]
    [InlineData("/share/receipt?of=99999999999999")]
    [InlineData("/share/seen?of=-1&page=x")]
    [InlineData("/share/stop?of=2")]
    [InlineData("/share/consent")]
    public async Task An_address_that_no_link_of_ours_has_leads_back(string path)
    {
        using var browser = await site.WithJournal();
        await browser.Open(path);
        Assert.Equal("/share", browser.Path());
        using var nobody = site.Visit();
        await nobody.Open(path);
        Assert.Equal("/share", nobody.Path());
    }

    private static Viewer Viewer(Colleague with) => new(with.Id, with.Organisation, with.Name, "one");
}
