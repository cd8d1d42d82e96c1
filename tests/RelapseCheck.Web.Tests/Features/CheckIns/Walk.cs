using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

/// <summary>Walks the forms of a check-in as somebody without script does.</summary>
internal static class Walk
{
    /// <summary>The fields a browser would send: of each radio group the value chosen for it, or nothing.</summary>
    internal static (string Name, string Value)[] Fill(IHtmlFormElement form, Func<string, IReadOnlyList<string>, string?> choose, string go = "next", string? note = null)
    {
        var radios = form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").GroupBy(radio => radio.Name!)
            .Select(group => (group.Key, Value: choose(group.Key, [.. group.Select(radio => radio.Value)])))
            .Where(field => field.Value is not null).Select(field => (field.Key, field.Value!));
        var numbers = form.QuerySelectorAll<IHtmlInputElement>("input[type=number]").Select(input => (input.Name!, choose(input.Name!, []) ?? ""));
        var notes = form.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Select(area => (area.Name!, note ?? area.Value));
        return [.. radios, .. numbers, .. notes, ("go", go)];
    }

    /// <summary>From the first page on until the address leaves the check-in; at most twelve posts.</summary>
    internal static async Task<IHtmlDocument> Through(this Browser browser, string instrument, Func<string, IReadOnlyList<string>, string?> choose, string? note = null)
    {
        var page = await browser.Open($"/check-in/{instrument}");
        for (var posts = 0; posts < 12 && Path(browser).StartsWith($"/check-in/{instrument}", StringComparison.Ordinal); posts++)
        {
            var form = Form(page);
            page = await browser.Submit(form, Fill(form, choose, note: note));
            Assert.True(browser.Answer.IsSuccessStatusCode, $"{browser.Answer.StatusCode} at {Path(browser)}");
        }

        return page;
    }

    /// <summary>Puts the browser into a time zone where it is this hour now.</summary>
    internal static void LivesAt(this Browser browser, int hour)
    {
        var offset = ((hour - TimeProvider.System.GetUtcNow().Hour + 36) % 24) - 12;
        browser.Cookies.Add(browser.Http.BaseAddress!, new System.Net.Cookie("rc_tz", offset == 0 ? "Etc/UTC" : $"Etc/GMT{(offset > 0 ? "-" : "+")}{Math.Abs(offset)}"));
    }

    /// <summary>From one step to the next.</summary>
    internal static Task<IHtmlDocument> Next(this Browser browser, IHtmlDocument page, params (string Name, string Value)[] answers) =>
        browser.Submit(Form(page), [.. answers, ("go", "next")]);

    internal static IHtmlFormElement Form(IHtmlDocument page) => page.QuerySelector<IHtmlFormElement>("form[action^='/check-in']")!;

    internal static string Path(Browser browser) => browser.Answer.RequestMessage!.RequestUri!.AbsolutePath;

    internal static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    /// <summary>The least worrying answer of each question, or the one named for it.</summary>
    internal static Func<string, IReadOnlyList<string>, string?> Calm(params (string Name, string Value)[] but) => (name, values) =>
        but.Where(answer => answer.Name == name).Select(answer => answer.Value).FirstOrDefault()
        ?? values.FirstOrDefault(value => value is not ("" or "prefer-not"));
}
