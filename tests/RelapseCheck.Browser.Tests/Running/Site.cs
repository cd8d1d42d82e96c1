using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.Running;
using RelapseCheck.Running;

[assembly: AssemblyFixture(typeof(Site))]

// A page is mostly waited for, so twice as many as the processors that the suite is meant for.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]

namespace RelapseCheck.Browser.Tests.Running;

/// <summary>One running app and one browser for all tests; each test visits in a context of its own.</summary>
public sealed class Site : IAsyncLifetime
{
    private RunningApp? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly KeptJournal _journal;
    private string _whyNot = "";

    public Site() => (_journal, Clinic) = (new KeptJournal(() => Visit()), new Clinic(() => App, () => Visit()));

    /// <summary>An organisation at the app, with an account of each role.</summary>
    internal Clinic Clinic { get; }

    /// <summary>The app; started with the fixture, unless there is no browser to use it.</summary>
    public RunningApp App => _app ?? throw new InvalidOperationException(_whyNot);

    public async ValueTask InitializeAsync()
    {
        var (chromium, reason) = Chromium.Find();
        if (chromium is null)
        {
            _whyNot = reason;
            return;
        }

        _app = await RunningApp.StartAsync(Path.Combine(AppContext.BaseDirectory, "app"), CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright, chromium);
    }

    /// <summary>A new browser context with nothing remembered; skips the test when there is no browser.</summary>
    public async Task<Visit> Visit(Look? look = null)
    {
        Assert.SkipWhen(_browser is null, _whyNot);
        return await Running.Visit.Begin(_browser!, App.Address, look ?? new Look(), Clinic);
    }

    /// <summary>A new browser context at an app of the test's own, which it may stop.</summary>
    public async Task<Visit> VisitAt(Uri address, Look? look = null)
    {
        Assert.SkipWhen(_browser is null, _whyNot);
        return await Running.Visit.Begin(_browser!, address, look ?? new Look(), Clinic);
    }

    /// <summary>An app of the test's own; skips the test when there is no browser.</summary>
    public async Task<RunningApp> AnotherApp()
    {
        Assert.SkipWhen(_browser is null, _whyNot);
        return await RunningApp.StartAsync(Path.Combine(AppContext.BaseDirectory, "app"), TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a journal with some weeks in it in a visit.</summary>
    public Task OpenJournal(Visit visit) => _journal.OpenIn(visit);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
