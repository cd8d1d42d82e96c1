using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Counselor;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Share;

/// <summary>Ways through the sharing pages, as a person without script goes them.</summary>
internal static class ShareWays
{
    /// <summary>A browser in which a journal with some days is open.</summary>
    internal static async Task<Browser> WithJournal(this RunningSite site, int days = 6, string language = "en-US,en;q=0.9")
    {
        var browser = site.Visit(language);
        var words = await browser.Keep();
        await site.Write(words, [.. Enumerable.Range(0, days).Select(ago => Shared.Day(Kept.Today.AddDays(-ago), 20 + (ago * 13 % 45)))]);
        return browser;
    }

    /// <summary>A counselor of a new clinic.</summary>
    internal static async Task<Colleague> Counselor(this RunningSite site, string name = "Jordan Park") => await site.Colleague(await site.Organisation(), name);

    /// <summary>Types a code; stands on the consent's form when it is right.</summary>
    internal static async Task<IHtmlDocument> TypeShareCode(this Browser browser, string code)
    {
        var page = await browser.Open("/share");
        return await browser.Submit(page.Form("/share/code"), ("code", code));
    }

    /// <summary>Signs the consent's form, once more where the preview came first; what is given replaces what a person who signs sends.</summary>
    internal static async Task<IHtmlDocument> Sign(this Browser browser, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        page = await browser.SendConsent(page, fields);
        return page.QuerySelector("#see-title ~ [role=status]") is null ? page : await browser.SendConsent(page, fields);
    }

    /// <summary>Sends the consent's form once.</summary>
    internal static Task<IHtmlDocument> SendConsent(this Browser browser, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        (string, string)[] usual = [("called", "River"), ("back", "30"), ("until", "90"), ("sign", "R."), ("agree", "yes"), ("go", "share")];
        return browser.Submit(page.Form("/share/consent"), [.. usual.Where(field => !fields.Any(given => given.Name == field.Item1)), .. fields.Where(field => field.Value.Length > 0)]);
    }

    /// <summary>The whole way from a code to the receipt.</summary>
    internal static async Task<IHtmlDocument> ShareWith(this Browser browser, RunningSite site, Colleague with, params (string Name, string Value)[] fields) =>
        await browser.Sign(await browser.TypeShareCode(await site.Code(with)), fields);

    /// <summary>Presses a button of the only share that holds.</summary>
    internal static async Task<IHtmlDocument> Press(this Browser browser, string action, string go)
    {
        var page = await browser.Open("/share");
        return await browser.Submit((IHtmlFormElement)page.QuerySelector($"form[action='/share/{action}']:has(button[value={go}])")!, ("go", go));
    }

    internal static string Said(this IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
