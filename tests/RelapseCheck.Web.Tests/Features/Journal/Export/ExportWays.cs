using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RelapseCheck.Web.Tests.Features.Journal.Export;

/// <summary>Takes files along and brings them back.</summary>
internal static class ExportWays
{
    public static async Task<byte[]> Download(this Browser browser, string name) =>
        await browser.Http.GetByteArrayAsync(new Uri("/journal/export/" + name, UriKind.Relative), TestContext.Current.CancellationToken);

    public static async Task<IHtmlDocument> Send(this Browser browser, byte[] file)
    {
        var page = await browser.Open("/journal/export");
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(page.QuerySelector("form[action='/journal/export'] input[name=f]")!.GetAttribute("value")!), "f");
        using var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Add(part, "file", "journal.json");
        using var answer = await browser.Http.PostAsync(new Uri("/journal/export", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
