using System.Net;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class HeaderTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string> Paths => ["/", "/help-now", "/privacy", "/app.css", "/_framework/blazor.web.js", "/icon.svg", "/sw.js", "/no-such-page", "/health/live", "/leave", "/_blazor/negotiate"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_answer_carries_the_headers(string path)
    {
        using var browser = site.Visit(follow: false);
        await browser.Open(path);
        AssertHeaders(browser.Answer);
    }

    [Fact]
    public async Task A_refused_post_carries_the_headers()
    {
        using var browser = site.Visit();
        browser.Http.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        await browser.Post("/", ("a", "b"));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
        AssertHeaders(browser.Answer);
    }

    [Fact]
    public async Task No_answer_names_the_software()
    {
        using var browser = site.Visit();
        await browser.Open("/");
        Assert.Empty(browser.Answer.Headers.Server);
        Assert.False(browser.Answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task A_page_is_never_kept_by_the_browser()
    {
        using var browser = site.Visit();
        await browser.Open("/");
        Assert.True(browser.Answer.Headers.CacheControl!.NoStore);
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        Assert.Equal(SecurityHeaders.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Contains("geolocation=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }
}
