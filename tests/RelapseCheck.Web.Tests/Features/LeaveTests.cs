using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Web.Features.Leave;

namespace RelapseCheck.Web.Tests.Features;

public sealed class LeaveTests(LeaveTests.SharedDevice site) : IClassFixture<LeaveTests.SharedDevice>
{
    [Fact]
    public async Task Leaving_ends_what_is_open_and_goes_to_a_neutral_page()
    {
        using var browser = site.Visit(follow: false);
        var before = site.Ended;
        await browser.Open("/leave");

        Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        Assert.Equal("https://www.wikipedia.org/", browser.Answer.Headers.Location!.OriginalString);
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", Assert.Single(browser.Answer.Headers.GetValues("Clear-Site-Data")));
        Assert.Equal(before + 1, site.Ended);
    }

    [Fact]
    public async Task Another_site_cannot_end_a_session_by_pointing_here()
    {
        using var browser = site.Visit(follow: false);
        browser.Http.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var before = site.Ended;
        await browser.Open("/leave");

        Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        Assert.Equal(before, site.Ended);
    }

    /// <summary>A site where something is open on a shared device, and where ending one thing fails.</summary>
    public sealed class SharedDevice : RunningSite
    {
        public int Ended { get; private set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services
                .AddSingleton(new OnLeaving(_ => throw new InvalidOperationException("the database is gone")))
                .AddSingleton(new OnLeaving(_ => Task.FromResult(++Ended > 0))));
        }
    }
}
