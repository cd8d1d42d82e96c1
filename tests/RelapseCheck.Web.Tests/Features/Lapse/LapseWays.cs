using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Lapse;

/// <summary>Ways through the pages for a person who used.</summary>
internal static class LapseWays
{
    internal const string FormPage = "/lapse/what-happened";

    /// <summary>Sends the form as it stands, with these fields added.</summary>
    internal static async Task<IHtmlDocument> Tell(this Browser browser, params (string Name, string Value)[] fields) =>
        await browser.Tell(await browser.Open(FormPage), fields);

    /// <summary>Sends the form of a page that is open already.</summary>
    internal static Task<IHtmlDocument> Tell(this Browser browser, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var form = page.Form(FormPage);
        var standing = form.QuerySelectorAll<IHtmlInputElement>("[type=checkbox]").Where(box => box.IsChecked).Select(box => (box.Name!, box.Value))
            .Append(("day", form.QuerySelector<IHtmlInputElement>("[name=day]")!.Value)).Append(("words", form.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value));
        return browser.Submit(form, [.. standing.Where(field => fields.All(given => given.Name != field.Item1)), .. fields, ("go", "keep")]);
    }

    /// <summary>What the diary of an open journal says of uses: each entry's words.</summary>
    internal static async Task<IReadOnlyList<string>> Told(this Browser browser) =>
        [.. (await browser.Open("/journal")).QuerySelectorAll("section[aria-labelledby=diary-title] .reasons__item")
            .Where(item => item.QuerySelector("span")!.TextContent.EndsWith("Used", StringComparison.Ordinal) || item.QuerySelector("span")!.TextContent.EndsWith("Consumo", StringComparison.Ordinal))
            .Select(item => item.QuerySelector(".reasons__answer--own")?.TextContent ?? "")];
}
