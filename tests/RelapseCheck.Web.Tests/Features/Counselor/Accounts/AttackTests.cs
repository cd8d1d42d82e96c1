using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Counselor.Accounts;

/// <summary>Guessing, forging and tricking at the door.</summary>
public sealed class AttackTests(ClinicSite site, AttackTests.NarrowSite narrow) : IClassFixture<ClinicSite>, IClassFixture<AttackTests.NarrowSite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Guessing_at_a_known_and_at_an_unknown_address_is_slowed_alike(bool known)
    {
        var sam = await site.Colleague(await site.Organisation());
        var email = known ? sam.Email : $"{Guid.NewGuid():N}@clinic.example";
        using var browser = site.Visit();
        List<string> answers = [];

        // The waits double, and the clock runs on while a slow machine works: one of them is met soon.
        for (var at = 0; at <= TryStore.Free || (at < 12 && !IsSlowed(answers[^1])); at++)
        {
            answers.Add((await browser.TypePassword(email, "guess number " + at)).QuerySelector("#password-problem")!.TextContent);
        }

        Assert.All(answers[..(TryStore.Free + 1)], answer => Assert.StartsWith("Address and password", answer, StringComparison.Ordinal));
        Assert.True(IsSlowed(answers[^1]), answers[^1]);
        if (known)
        {
            site.Clock.MoveOn(TryStore.Longest);
            Assert.Null((await browser.TypePassword(email, sam.Password)).QuerySelector("#password-problem"));
        }
    }

    [Fact]
    public async Task Guessing_at_a_code_is_slowed_and_starting_over_does_not_help()
    {
        var sam = await site.Colleague(await site.Organisation());
        using var browser = site.Visit();
        var answer = "";
        for (var at = 0; at <= TryStore.Free || (at < 12 && !IsSlowed(answer)); at++)
        {
            // Each begins anew, with the right password.
            using var again = site.Visit();
            answer = (await again.TypeCode(await again.TypePassword(sam.Email, sam.Password), "00000" + (at % 10))).QuerySelector("#code-problem")!.TextContent;
        }

        Assert.True(IsSlowed(answer), answer);
        site.Clock.MoveOn(TryStore.Longest);
        await browser.TypeCode(await browser.TypePassword(sam.Email, sam.Password), site.CodeOf(sam));
        Assert.Equal("/counselor", browser.Path());
    }

    [Fact]
    public async Task One_address_has_so_many_tries_at_one_account_in_a_quarter_of_an_hour()
    {
        using var browser = narrow.Visit();
        Assert.StartsWith("Address and", (await browser.TypePassword("a@b.example", "one long guess")).QuerySelector("#password-problem")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Address and", (await browser.TypePassword("A@B.example ", "two long guess")).QuerySelector("#password-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("15 minutes", (await browser.TypePassword("a@B.example", "three long guess")).QuerySelector("#password-problem")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Address and", (await browser.TypePassword("c@b.example", "one long guess")).QuerySelector("#password-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/counselor/sign-in")]
    [InlineData("/counselor/sign-out/everywhere")]
    [InlineData("/counselor/account/password")]
    [InlineData("/counselor/people")]
    public async Task A_form_that_another_site_posts_is_refused(string path)
    {
        var (browser, me) = await site.SignedIn(AccountRole.Administrator);
        using (browser)
        {
            var token = (await browser.Open("/counselor/account")).QuerySelector("input[name=f]")!.GetAttribute("value")!;
            browser.Http.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
            browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
            await browser.Post(path, ("f", token));
            Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
            browser.Http.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
            browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            await browser.Open("/counselor/account");
            Assert.Equal("/counselor/account", browser.Path());
            Assert.NotNull(me);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_somebody_elses_changes_nothing()
    {
        var (mine, me) = await site.SignedIn();
        var (other, _) = await site.SignedIn();
        using (mine)
        using (other)
        {
            var stolen = (await other.Open("/counselor/account")).QuerySelector("input[name=f]")!.GetAttribute("value")!;
            await mine.Open("/counselor/account");
            foreach (var token in new[] { "", stolen })
            {
                var page = await mine.Post("/counselor/account/name", ("f", token), ("name", "Mallory"));
                Assert.Equal("/counselor/account", mine.Path());
                Assert.Contains(me.Name, page.QuerySelector(".intro__lead")!.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_cookie_is_unreadable_for_script_and_stays_on_this_site()
    {
        var sam = await site.Colleague(await site.Organisation());
        using var browser = site.Visit(follow: false);
        await browser.Submit((await browser.Open("/counselor/sign-in")).Form("/counselor/sign-in"), ("email", sam.Email), ("password", sam.Password));
        await browser.Submit((await browser.Open("/counselor/sign-in/code")).Form("/counselor/sign-in/code"), ("code", site.CodeOf(sam)));
        var cookie = Assert.Single(browser.Answer.Headers.GetValues("Set-Cookie"), set => set.StartsWith("rc_c=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase); // gone with the browser
    }

    [Fact]
    public async Task A_persons_pages_do_not_know_that_a_counselor_is_signed_in()
    {
        var (browser, _) = await site.SignedIn();
        using (browser)
        {
            var page = await browser.Open("/check-in");
            Assert.NotNull(page.QuerySelector<IHtmlAnchorElement>(".masthead__link[href='/journal']"));
            Assert.Null(page.QuerySelector(".masthead__link[href^='/counselor']"));
        }
    }

    /// <summary>A site that takes two tries.</summary>
    public sealed class NarrowSite : RunningSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("RelapseCheck:SignInTries", "2");
        }
    }

    private static bool IsSlowed(string answer) => answer.StartsWith("There were many tries. Please wait", StringComparison.Ordinal);
}
