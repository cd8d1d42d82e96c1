using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests;

/// <summary>A browser without script over real HTTP, sending what browsers send.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClientHandler _handler;

    public Browser(Uri site, string acceptLanguage, bool follow)
    {
        _handler = new HttpClientHandler { AllowAutoRedirect = follow, CookieContainer = Cookies, UseProxy = false };
        Http = new HttpClient(_handler) { BaseAddress = site };
        Http.DefaultRequestHeaders.Add("Accept-Language", acceptLanguage);
        Http.DefaultRequestHeaders.Add("Accept", "text/html");
        Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Answer { get; private set; } = new();

    public async Task<IHtmlDocument> Open(string path)
    {
        Answer = await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await Read();
    }

    /// <summary>Posts the fields of a form with its hidden ones; a given field replaces one of the same name.</summary>
    public Task<IHtmlDocument> Submit(IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .Where(i => !fields.Any(f => f.Name == i.Name)).Select(i => (i.Name!, i.Value));
        return Post(form.GetAttribute("action") ?? Answer.RequestMessage!.RequestUri!.PathAndQuery, [.. hidden, .. fields]);
    }

    public async Task<IHtmlDocument> Post(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };

        // A refusal of too much may close the line while the rest is still being sent: a large form waits until it is wanted.
        request.Headers.ExpectContinue = fields.Sum(f => f.Value.Length) > Limits.BodyBytes / 2;
        Answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Read();
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private async Task<IHtmlDocument> Read() =>
        new HtmlParser().ParseDocument(await Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
