using System.Net;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class OwnSiteTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_post_that_another_site_started_is_refused(string from)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await Status(HttpMethod.Post, "/", ("Sec-Fetch-Site", from)));
    }

    [Fact]
    public async Task A_post_of_a_browser_that_names_another_origin_is_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await Status(HttpMethod.Post, "/", ("Origin", "https://elsewhere.example")));
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    [InlineData("")]
    public async Task The_socket_of_a_live_page_opens_for_this_site_only(string origin)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await Status(HttpMethod.Get, "/_blazor", ("Origin", origin), ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==")));
    }

    [Fact]
    public async Task A_form_of_this_site_is_not_refused_though_no_referrer_hides_its_origin()
    {
        Assert.NotEqual(HttpStatusCode.BadRequest, await Status(HttpMethod.Post, "/", ("Sec-Fetch-Site", "same-origin"), ("Origin", "null")));
    }

    private async Task<HttpStatusCode> Status(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var browser = site.Visit(follow: false);
        browser.Http.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
