using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace RelapseCheck.Web.Tests.Features.Family;

/// <summary>Ways through the family's questionnaires.</summary>
internal static class ObserveWays
{
    public static Task<IHtmlDocument> Observe(this Browser browser, params (string Name, string Value)[] answers) => browser.Through("/family/observe", null, answers);

    public static Task<IHtmlDocument> ObserveUntil(this Browser browser, string step, params (string Name, string Value)[] answers) => browser.Through("/family/observe", step, answers);

    public static Task<IHtmlDocument> Load(this Browser browser, params (string Name, string Value)[] answers) => browser.Through("/family/strain", null, answers);

    private static async Task<IHtmlDocument> Through(this Browser browser, string path, string? until, (string Name, string Value)[] answers)
    {
        var page = await browser.Open(path);
        for (var posts = 0; posts < 6 && page.QuerySelector($"form[action^='{path}/']") is IHtmlFormElement form && form.GetAttribute("action") != $"{path}/{until}"; posts++)
        {
            var names = form.QuerySelectorAll<IHtmlInputElement>("input").Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
            page = await browser.Submit(form, [.. answers.Where(answer => names.Contains(answer.Name)), ("go", "next")]);
        }

        return page;
    }
}
