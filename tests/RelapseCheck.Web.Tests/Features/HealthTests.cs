using System.Net;

namespace RelapseCheck.Web.Tests.Features;

public sealed class HealthTests
{
    [Fact]
    public async Task A_running_site_is_live_and_ready()
    {
        using var site = new RunningSite();
        using var browser = site.Visit();

        await browser.Open("/health/live");
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        await browser.Open("/health/ready");
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
    }

    [Theory]
    [InlineData("db")]
    [InlineData("keys")]
    public async Task Without_its_database_or_keys_it_is_live_and_not_ready(string gone)
    {
        using var site = new RunningSite();
        using var browser = site.Visit();
        await browser.Open("/health/live");
        Directory.Delete(Path.Combine(site.DataFolder, gone), recursive: true);

        await browser.Open("/health/live");
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        await browser.Open("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Answer.StatusCode);
    }
}
