using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Hosting;
using RelapseCheck.Web.Hosting;
using RelapseCheck.Web.Tests.Features.Counselor;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class LiveLimitTests(LiveLimitTests.NarrowSite site, RunningSite clinic) : IClassFixture<LiveLimitTests.NarrowSite>, IClassFixture<RunningSite>
{
    [Fact]
    public async Task One_address_takes_a_quarter_of_the_live_pages_and_gives_them_back()
    {
        var token = TestContext.Current.CancellationToken;
        using var browser = site.Visit();
        using (await Connect(browser.Http.BaseAddress!, token))
        {
            await Assert.ThrowsAsync<WebSocketException>(() => Connect(browser.Http.BaseAddress!, token));
            await browser.Open("/method/try");
            Assert.True(browser.Answer.IsSuccessStatusCode);
        }

        for (var left = 50; ; left--)
        {
            try
            {
                using var again = await Connect(browser.Http.BaseAddress!, token);
                return;
            }
            catch (WebSocketException) when (left > 0)
            {
                await Task.Delay(100, token); // the server notices a closed line a moment later
            }
        }
    }

    [Fact]
    public async Task Who_is_signed_in_counts_by_account_and_not_by_the_address_of_the_clinic()
    {
        var token = TestContext.Current.CancellationToken;
        var (browser, _) = await clinic.SignedIn();
        using (browser)
        {
            var address = browser.Http.BaseAddress!;
            List<ClientWebSocket> lines = [];
            for (var line = 0; line < LiveLimit.OfAccount; line++)
            {
                lines.Add(await Connect(address, token, browser.Cookies));
            }

            await Assert.ThrowsAsync<WebSocketException>(() => Connect(address, token, browser.Cookies));
            var (other, _) = await clinic.SignedIn();
            using (other)
            {
                lines.Add(await Connect(address, token, other.Cookies));
            }

            // And nobody's line is taken from whoever is not signed in.
            lines.Add(await Connect(address, token));
            lines.ForEach(line => line.Dispose());
        }
    }

    private static async Task<ClientWebSocket> Connect(Uri address, CancellationToken token, CookieContainer? cookies = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        try
        {
            await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A site for four live pages: one of an address.</summary>
    public sealed class NarrowSite : RunningSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("RelapseCheck:LivePages", "4");
        }
    }
}
