using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class LimitTests(LimitTests.NarrowSite site) : IClassFixture<LimitTests.NarrowSite>
{
    [Fact]
    public async Task Posts_beyond_the_limit_wait_and_reading_goes_on()
    {
        using var browser = site.Visit("en", follow: false);
        for (var at = 0; at < 3; at++)
        {
            await browser.Post("/", ("zone", "Europe/London"));
            Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        }

        var page = await browser.Post("/", ("zone", "Europe/London"));
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Answer.StatusCode);
        Assert.Equal("60", Assert.Single(browser.Answer.Headers.GetValues("Retry-After")));
        Assert.Equal("Please wait a minute", page.QuerySelector("h1")!.TextContent);
        await browser.Open("/help-now");
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
    }

    /// <summary>A site that takes three posts a minute.</summary>
    public sealed class NarrowSite : RunningSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("RelapseCheck:PostsPerMinute", "3");
        }
    }
}
