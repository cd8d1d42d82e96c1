using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>The help page without a network: on a phone that only its owner uses, and nowhere else.</summary>
public sealed class OfflineTests(Site site)
{
    private const string Kept = "async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(r => new URL(r.url)).map(u => u.pathname + u.search)))).flat()";

    private const string Forgotten = "async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0";

    [Fact]
    public async Task With_the_server_gone_the_help_page_opens_with_its_style_in_both_languages_and_no_other_page_does()
    {
        await using var app = await site.AnotherApp();
        await using var visit = await site.VisitAt(app.Address);
        await KeepHelp(visit);
        await visit.Open("/journal");

        var kept = await visit.Page.EvaluateAsync<string[]>(Kept);
        Assert.Equal(["/help-now?lang=en&country=US", "/help-now?lang=es&country=US"], kept.Where(path => !path.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(kept.Where(path => path.Contains('.', StringComparison.Ordinal)), path => Assert.Matches(@"\.(css|js|svg)$", path));

        await app.Stop();
        await visit.Open("/help-now");
        await Assertions.Expect(visit.Page.Locator(".card--safety .calls__number")).ToHaveTextAsync("911");
        Assert.Equal("fixed", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.safety')).position"));
        await visit.Open("/help-now?lang=es");
        await Assertions.Expect(visit.Page.Locator("main h1")).ToHaveTextAsync("Ayuda ya");
        await Assert.ThrowsAsync<PlaywrightException>(() => visit.Open("/"));
        await Assert.ThrowsAsync<PlaywrightException>(() => visit.Open("/journal"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_help_link_of_an_open_page_works_with_the_server_gone()
    {
        await using var app = await site.AnotherApp();
        await using var visit = await site.VisitAt(app.Address, new Look("es"));
        await KeepHelp(visit);
        await visit.Open("/journal");
        await visit.Page.Mouse.WheelAsync(0, 50);
        await Until(visit, "() => !!window.Blazor");
        await app.Stop();
        await visit.Page.Locator(".safety__link--help").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("main h1")).ToHaveTextAsync("Ayuda ya");
        await Assertions.Expect(visit.Page.Locator(".card--safety .calls__number")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_new_version_takes_the_place_of_the_old_one()
    {
        await using var app = await site.AnotherApp();
        await using var visit = await site.VisitAt(app.Address);
        await KeepHelp(visit);
        var old = await visit.Page.EvaluateAsync<string[]>("caches.keys()");

        await app.Stop();
        await app.StartAgain(TestContext.Current.CancellationToken, ("RelapseCheck__DisplayName", "Almanac"));
        await visit.Open("/");
        await Until(visit, $"async () => {{ const now = await caches.keys(); return now.length === 1 && now[0] !== '{Assert.Single(old)}'; }}");

        await app.Stop();
        await visit.Open("/help-now");
        await Assertions.Expect(visit.Page.Locator(".masthead__brand")).ToContainTextAsync("Almanac");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("shared")]
    public async Task Without_a_journal_and_on_a_shared_phone_nothing_is_kept(string? device)
    {
        await using var visit = await site.Visit();
        if (device is not null)
        {
            await new Keeper(visit.Page).Keep(device);
        }

        await visit.Open("/help-now");
        await Touch(visit);
        await visit.Open("/");
        await Touch(visit);
        await visit.Page.WaitForTimeoutAsync(500);

        Assert.Equal(0, await Workers(visit));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Kept));
    }

    [Theory]
    [InlineData("main form:has(input[name=phone][value=this]) button", true)]
    [InlineData("main form:has(input[name=phone][value=this]) button", false)]
    [InlineData("main #erase button", true)]
    public async Task Forgetting_this_phone_removes_the_copy_with_the_sites_script_and_without(string button, bool script)
    {
        await using var visit = await site.Visit();
        await KeepHelp(visit);
        if (!script)
        {
            await visit.Context.RouteAsync("**/app*.js", route => route.AbortAsync());
        }

        await visit.Open("/journal/settings");
        await visit.Page.Locator("#erase-word").FillAsync("erase");
        await visit.Page.Locator(button).ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("done=", StringComparison.Ordinal));
        await Until(visit, Forgotten);
    }

    [Fact]
    public async Task A_phone_whose_journal_is_no_longer_there_drops_the_copy_at_the_next_page()
    {
        await using var visit = await site.Visit();
        await KeepHelp(visit);
        await visit.Context.ClearCookiesAsync();
        await visit.Open("/");

        await Until(visit, Forgotten);
    }

    private static async Task KeepHelp(Visit visit)
    {
        await new Keeper(visit.Page).Keep("own");
        await visit.Open("/journal");
        await Touch(visit);
        await Until(visit, "async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'");
    }

    private const string State = "async () => JSON.stringify({ at: location.href, offered: document.querySelector('script[data-framework]')?.dataset.offline, cookies: document.cookie, workers: (await navigator.serviceWorker.getRegistrations()).map(r => [r.scope, r.installing?.state, r.waiting?.state, r.active?.state, r.active?.scriptURL]), controller: navigator.serviceWorker.controller?.scriptURL, caches: await caches.keys() })";

    // Playwright's own waiting takes a promise for a yes.
    private static async Task Until(Visit visit, string holds)
    {
        for (var tries = 0; !await visit.Page.EvaluateAsync<bool>(holds); tries++)
        {
            Assert.True(tries < 100, await visit.Page.EvaluateAsync<string>(State));
            await visit.Page.WaitForTimeoutAsync(100);
        }
    }

    private static async Task Touch(Visit visit) => await visit.Page.Keyboard.PressAsync("ArrowDown");

    private static Task<int> Workers(Visit visit) => visit.Page.EvaluateAsync<int>("async () => (await navigator.serviceWorker.getRegistrations()).length");
}
