using Microsoft.Playwright;

namespace RelapseCheck.Browser.Tests.Running;

/// <summary>How a person's browser is set.</summary>
/// <param name="Language">"en" or "es".</param>
/// <param name="Script">Whether JavaScript runs.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Dark">Whether dark colours are asked for.</param>
public sealed record Look(string Language = "en", bool Script = true, int Width = 390, bool Dark = false)
{
    /// <summary>Whether the system's forced colours are on.</summary>
    public bool ForcedColours { get; init; }
}

/// <summary>One person at one browser, with nothing remembered from before; notes what a page must never do.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly Uri _address;

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        Context = context;
        Page = page;
        _address = address;
    }

    /// <summary>The browser context: cookies, tabs.</summary>
    public IBrowserContext Context { get; }

    /// <summary>The first tab.</summary>
    public IPage Page { get; }

    /// <summary>The organisation at the app.</summary>
    internal Clinic Clinic { get; private init; } = null!;

    /// <summary>Policy violations, script errors and requests to other hosts seen so far, in any tab.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The path and query shown in the address bar.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    internal static async Task<Visit> Begin(IBrowser browser, Uri address, Look look, Clinic clinic)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri,
            Locale = look.Language == "es" ? "es-ES" : "en-US",
            TimezoneId = "America/New_York",
            JavaScriptEnabled = look.Script,
            ViewportSize = new ViewportSize { Width = look.Width, Height = 844 },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = look.ForcedColours ? ForcedColors.Active : ForcedColors.None,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(10_000);
        var visit = new Visit(context, await context.NewPageAsync(), address) { Clinic = clinic };
        context.Console += (_, message) => visit.Hear(message);
        context.WebError += (_, error) => visit._complaints.Add($"script error: {error.Error}");
        context.Request += (_, request) => visit.See(request);
        context.Response += (_, response) => visit.Note(response);
        return visit;
    }

    /// <summary>Opens a path of the site.</summary>
    public async Task<IResponse?> Open(string path) => await Page.GotoAsync(path);

    /// <summary>Another tab of the same browser.</summary>
    public async Task<IPage> AnotherTab() => await Context.NewPageAsync();

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Hear(IConsoleMessage message)
    {
        if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal) || message.Text.Contains("Permissions-Policy", StringComparison.Ordinal))
        {
            _complaints.Add($"policy: {message.Text}");
        }
    }

    private void Note(IResponse response)
    {
        if (response.Status >= 500)
        {
            _complaints.Add($"{response.Status} of {response.Url}");
        }
    }

    private void See(IRequest request)
    {
        var url = new Uri(request.Url);
        if (url.Scheme is "http" or "https" or "ws" or "wss" && url.Authority != _address.Authority && !request.IsNavigationRequest)
        {
            _complaints.Add($"another host: {url}");
        }
    }
}
