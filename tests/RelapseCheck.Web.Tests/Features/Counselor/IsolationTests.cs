using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor;
using RelapseCheck.Web.Features.Counselor.Audit;
using RelapseCheck.Web.Tests.Features.Journal;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Features.Counselor;

/// <summary>Every page and post of the counselor's side, as the app itself lists them, tried by those it is not for: a new one cannot be forgotten here.</summary>
public sealed class IsolationTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Name = "Somebody-Else";

    // Pages to sign in by: open to whoever comes, and they show nothing of anybody.
    private static readonly string[] Open = ["/counselor/sign-in", "/counselor/start"];

    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_sign_in_by_every_address()
    {
        using var outsider = site.Visit(follow: false);
        foreach (var (method, path) in Routes("AAAAAAAAAAAAAAAAAAAAAA"))
        {
            await Send(outsider, method, path, null);
            Assert.True(outsider.Answer.StatusCode is HttpStatusCode.SeeOther, $"{method} {path}: {outsider.Answer.StatusCode}");
            Assert.StartsWith("/counselor/sign-in", outsider.Answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_counselor_of_another_organisation_finds_nothing_by_any_address()
    {
        var (owner, person) = await Owner();
        var stranger = await Seat.Take(site, await site.Colleague(await site.Organisation()), follow: false);
        string[] handles =
        [
            ShareHandles.Of(owner.Me, person.Share), // the owner's own
            ShareHandles.Of(stranger.Me, person.Share), // made under the stranger's sign-in
            Convert.ToHexString(person.Share),
            Convert.ToBase64String(person.Share).Replace('/', '_').Replace('+', '-').TrimEnd('='),
        ];
        foreach (var handle in handles)
        {
            await FindsNothing(stranger.Browser, handle);
        }
    }

    [Theory]
    [InlineData(AccountRole.Supervisor)]
    [InlineData(AccountRole.Administrator)]
    public async Task Another_role_of_the_same_organisation_finds_nothing_either(AccountRole role)
    {
        var (owner, person) = await Owner();
        var other = await Seat.Take(site, await site.Colleague(owner.Who.Organisation, role: role), follow: false);

        // Who looked, and whose it is, is what a supervisor is for; what is shared is not.
        await FindsNothing(other.Browser, ShareHandles.Of(other.Me with { Role = role }, person.Share), role == AccountRole.Supervisor ? AuditFeature.Path : null);
    }

    [Fact]
    public async Task A_supervisor_of_another_organisation_finds_no_record_either()
    {
        var (_, person) = await Owner();
        var other = await Seat.Take(site, await site.Colleague(await site.Organisation(), role: AccountRole.Supervisor), follow: false);
        await FindsNothing(other.Browser, ShareHandles.Of(other.Me, person.Share));
    }

    [Fact]
    public async Task A_colleague_who_does_not_stand_in_finds_nothing()
    {
        var (owner, person) = await Owner();
        var colleague = await Seat.Take(site, await site.Colleague(owner.Who.Organisation), follow: false);
        await FindsNothing(colleague.Browser, ShareHandles.Of(colleague.Me, person.Share));
    }

    [Fact]
    public async Task A_handle_of_an_earlier_sign_in_finds_nothing()
    {
        var (owner, person) = await Owner();
        var again = await Seat.Take(site, owner.Who, follow: false);
        await again.Browser.Open(owner.Page(person));
        Assert.Equal(HttpStatusCode.NotFound, again.Browser.Answer.StatusCode);
        await again.Browser.Open(again.Page(person));
        Assert.Equal(HttpStatusCode.OK, again.Browser.Answer.StatusCode);
    }

    [Fact]
    public void The_list_of_addresses_is_not_empty()
    {
        var routes = Routes("x").Select(route => $"{route.Method} {route.Path}").ToList();
        Assert.Superset(new HashSet<string> { "GET /counselor/clients/x", "POST /counselor/clients/x", "GET /counselor/clients/x/brief", "GET /counselor/clients/x/export", "POST /counselor/clients/x/export", "POST /counselor/account/export" }, routes.ToHashSet());
    }

    private async Task FindsNothing(Browser browser, string handle, string? but = null)
    {
        var token = await Token(browser);
        foreach (var (method, path) in Routes(handle).Where(route => but is null || !route.Path.StartsWith(but, StringComparison.Ordinal)))
        {
            var shown = await Send(browser, method, path, token, handle);
            Assert.False(shown.Contains(Name, StringComparison.Ordinal), $"{method} {path}");

            // A post to a page that takes none is refused before it is looked for.
            Assert.True(!path.Contains(handle, StringComparison.Ordinal) || browser.Answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{method} {path}: {browser.Answer.StatusCode}");
        }

        Assert.DoesNotContain(await site.Looks(_person!), look => look.Account != _person!.With.Id);
    }

    private static async Task<string> Send(Browser browser, string method, string path, string? token, string handle = "")
    {
        // Signing out would end the trial.
        if (path.StartsWith("/counselor/sign-", StringComparison.Ordinal) && method == "POST")
        {
            return "";
        }

        var page = method == "GET" ? await browser.Open(path) : await browser.Post(path, ("f", token ?? ""), ("who", handle), ("share", handle), ("handle", handle), ("go", "note"), ("entry", Guid.NewGuid().ToString("N")), ("text", "x"), ("as", "json"), ("beside", handle));
        return page.DocumentElement.OuterHtml;
    }

    // Any form of the account carries the same kind of token.
    private static async Task<string> Token(Browser browser) =>
        ((IHtmlInputElement)(await browser.Open("/counselor/account")).QuerySelector("form input[name=f]")!).Value;

    private Sharer? _person;

    private async Task<(Seat Owner, Sharer Person)> Owner()
    {
        var owner = await Seat.Take(site, await site.Colleague(await site.Organisation()));
        _person = await site.Sharer(owner.Who, called: Name);
        return (owner, _person);
    }

    private IEnumerable<(string Method, string Path)> Routes(string handle)
    {
        using var started = site.Visit();
        return
        [
            .. site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Select(endpoint => (Path: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]))
                .Where(route => !Open.Any(open => route.Path.StartsWith(open, StringComparison.Ordinal)))
                .Where(route => route.Path == "/counselor" || route.Path.StartsWith("/counselor/", StringComparison.OrdinalIgnoreCase))
                .SelectMany(route => route.Methods.Where(method => method is "GET" or "POST").Select(method => (method, Filled(route.Path, handle))))
                .Distinct(),
        ];
    }

    private static string Filled(string path, string handle) => System.Text.RegularExpressions.Regex.Replace(path, @"\{\*{0,2}[^}]+\}", handle);
}
