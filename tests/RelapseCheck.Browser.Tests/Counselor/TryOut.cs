using System.Text.RegularExpressions;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;
using RelapseCheck.Running;

namespace RelapseCheck.Browser.Tests.Counselor;

/// <summary>The try-out's made-up clinic at an app of its own, entered by the ways it prints.</summary>
internal sealed class TryOut : IAsyncDisposable
{
    private readonly Site _site;
    private readonly Queue<string> _codes;

    private TryOut(Site site, RunningApp app)
    {
        (_site, App) = (site, app);
        _codes = new(Said("or one of these, each once: (.+)").Split(' '));
    }

    public RunningApp App { get; }

    public static async Task<TryOut> Start(Site site) => new(site, await site.TryOut());

    /// <summary>A browser at a desk, in which the counselor is signed in and sees the list.</summary>
    public async Task<Visit> Desk(Look? look = null, Line? through = null)
    {
        var visit = await _site.VisitAt(through?.Address ?? App.Address, look ?? new Look(Width: 1280));
        await visit.Open("/counselor/sign-in");
        await visit.Page.Locator("#email").FillAsync("counselor@demo.example");
        await visit.Page.Locator("#password").FillAsync(Said("counselor@demo.example, password: (.+)"));
        await new Person(visit.Page).Press("form[action='/counselor/sign-in'] button");
        await visit.Page.Locator("#code").FillAsync(_codes.Dequeue());
        await new Person(visit.Page).Press("form[action='/counselor/sign-in/code'] button");
        await visit.Open("/counselor");
        return visit;
    }

    /// <summary>A phone on which somebody's journal is open.</summary>
    public async Task<Visit> Phone(string name)
    {
        var visit = await _site.VisitAt(App.Address);
        await visit.Open("/journal/open");
        await visit.Page.Locator("#words").FillAsync(Said($@"^\s*{name} \(.+?\): (.+)"));
        await visit.Page.Locator("label:has(input[name=device][value=shared])").ClickAsync();
        await new Person(visit.Page).Press("form[action='/journal/open'] button.button");
        return visit;
    }

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    private string Said(string pattern) => Regex.Match(App.Log, pattern, RegexOptions.Multiline) is { Success: true } said
        ? said.Groups[1].Value.Trim()
        : throw new InvalidOperationException($"The try-out does not say {pattern}.");
}
