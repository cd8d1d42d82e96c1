using System.Net.WebSockets;
using Microsoft.AspNetCore.Hosting;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class LiveLimitTests(LiveLimitTests.NarrowSite site) : IClassFixture<LiveLimitTests.NarrowSite>
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

    private static async Task<ClientWebSocket> Connect(Uri address, CancellationToken token)
    {
        var socket = new ClientWebSocket();
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
