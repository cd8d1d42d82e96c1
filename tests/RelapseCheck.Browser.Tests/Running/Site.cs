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
    private static readonly (string, string) Demo = ("RelapseCheck__Demo", "true");
    private readonly KeptJournal _journal;
    private readonly Lazy<Task<RunningApp>> _tryOut;
    private string _whyNot = "";

    public Site()
    {
        (_journal, Clinic) = (new KeptJournal(() => Visit()), new Clinic(() => App, () => Visit()));
        _tryOut = new(async () =>
        {
            var app = await RunningApp.StartAsync(Path.Combine(AppContext.BaseDirectory, "app"), CancellationToken.None, Demo);
            await app.Stop();
            return app;
        });
    }

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

    /// <summary>An app of the test's own, over data of its own or a copy; skips the test when there is no browser.</summary>
    public async Task<RunningApp> AnotherApp(string? copied = null, params (string Name, string Value)[] settings)
    {
        Assert.SkipWhen(_browser is null, _whyNot);
        return await RunningApp.StartAsync(Path.Combine(AppContext.BaseDirectory, "app"), copied, TestContext.Current.CancellationToken, settings);
    }

    /// <summary>The try-out at an app of the test's own. Its people are made once: what a test does there, it does to a copy.</summary>
    public async Task<RunningApp> TryOut()
    {
        Assert.SkipWhen(_browser is null, _whyNot);
        var made = await _tryOut.Value;
        return await AnotherApp(made.DataFolder, Demo);
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

        if (_tryOut.IsValueCreated)
        {
            await (await _tryOut.Value).DisposeAsync();
        }
    }
}
