using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class PlainHttpTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("clinic.example", HttpStatusCode.BadRequest)]
    [InlineData("192.0.2.7:5080", HttpStatusCode.BadRequest)]
    [InlineData("localhost:5080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    public async Task Plain_http_serves_this_machine_only(string host, HttpStatusCode status)
    {
        Assert.Equal(status, (await Get(site, "/help-now", host)).StatusCode);
    }

    [Fact]
    public async Task A_probe_may_ask_by_any_name() =>
        Assert.Equal(HttpStatusCode.OK, (await Get(site, "/health/live", "10.0.0.9:8080")).StatusCode);

    [Fact]
    public async Task With_an_https_port_plain_http_is_sent_there()
    {
        using var secure = new SecureSite();
        var answer = await Get(secure, "/help-now?country=GB", "clinic.example");

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal("https://clinic.example/help-now?country=GB", answer.Headers.Location!.AbsoluteUri);
    }

    [Fact]
    public async Task Behind_a_proxy_that_ends_https_cookies_are_bound_to_it()
    {
        using var secure = new SecureSite();
        var answer = await Get(secure, "/?lang=es", "clinic.example", ("X-Forwarded-Proto", "https"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-rc_lang=es; ", StringComparison.Ordinal) && c.Contains("secure", StringComparison.Ordinal) && c.Contains("httponly", StringComparison.Ordinal) && c.Contains("samesite=strict", StringComparison.Ordinal));
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-rc_f=", StringComparison.Ordinal) && c.Contains("secure", StringComparison.Ordinal));
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    private static async Task<HttpResponseMessage> Get(RunningSite site, string path, string host, params (string Name, string Value)[] headers)
    {
        using var browser = site.Visit(follow: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Host = host;
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class SecureSite : RunningSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("RelapseCheck:HttpsPort", "443");
            builder.UseSetting("RelapseCheck:BehindProxy", "true");
        }
    }
}
