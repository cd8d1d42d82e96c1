using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Plans;

/// <summary>Ways through the plan's pages, as a person without script goes them.</summary>
internal static class PlanWays
{
    /// <summary>Adds a line, or ticks some, in a part of the plan.</summary>
    public static async Task<IHtmlDocument> Add(this Browser browser, string section, string text, string phone = "", params string[] picks)
    {
        var page = await browser.Open("/plan/write");
        (string, string)[] ticked = [.. picks.Select(pick => ($"pick-{section}", pick))];
        return await browser.Submit(page.AddForm(section), [("text", text), ("phone", phone), .. ticked]);
    }

    /// <summary>The form that adds to a part.</summary>
    public static IHtmlFormElement AddForm(this IHtmlDocument page, string section) =>
        (IHtmlFormElement)page.QuerySelector($"#{section} form[action='/plan/add']:not([role=status] form)")!;

    /// <summary>The form that changes a line, by its words.</summary>
    public static IHtmlFormElement ChangeForm(this IHtmlDocument page, string words) =>
        (IHtmlFormElement)page.QuerySelectorAll(".entries__entry").Single(entry => entry.QuerySelector(".entries__text")!.TextContent.Contains(words, StringComparison.Ordinal)).QuerySelector("form")!;

    /// <summary>Presses a button of a line, with other words when given.</summary>
    public static async Task<IHtmlDocument> Change(this Browser browser, string words, string go, string? text = null, string phone = "") =>
        await browser.Submit((await browser.Open("/plan/write")).ChangeForm(words), ("text", text ?? words), ("phone", phone), ("go", go));

    /// <summary>The lines of a part, in order.</summary>
    public static string[] Lines(this IHtmlDocument page, string section) =>
        [.. page.QuerySelectorAll($"#{section} .entries__text > [dir=auto]").Select(line => line.TextContent)];
}
