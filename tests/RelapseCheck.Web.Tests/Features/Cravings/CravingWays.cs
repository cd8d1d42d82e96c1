using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Store;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Cravings;

/// <summary>Ways through the pages of a craving, as a person without script goes them, and what the journal has of it.</summary>
internal static class CravingWays
{
    /// <summary>Taps how strong it is.</summary>
    public static async Task<IHtmlDocument> Mark(this Browser browser, int strength) =>
        await browser.Submit((await browser.Open("/craving")).Form("/craving"), ("strength", $"{strength}"));

    /// <summary>Says whether a tool helped.</summary>
    public static async Task<IHtmlDocument> Try(this Browser browser, string tool, string helped)
    {
        var page = await browser.Open("/craving");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form[action='/craving/tool']").Single(f => f.QuerySelector($"input[value='{tool}']") is not null);
        return await browser.Submit(form, ("helped", helped));
    }

    /// <summary>The rows of <c>cravings.csv</c> of the open journal, without its heading.</summary>
    public static async Task<string[]> Rows(this Browser browser)
    {
        var file = await browser.Http.GetByteArrayAsync(new Uri("/journal/export/cravings.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    /// <summary>The names of the tools in the order shown.</summary>
    public static string[] Tools(this IHtmlDocument page) => [.. page.QuerySelectorAll("details.fold > .fold__body[id]").Select(body => body.Id!)];

    /// <summary>Changes the header of a journal past the pages.</summary>
    public static async Task ChangeHeader(this RunningSite site, string words, Func<JournalHeader, JournalHeader> change)
    {
        var store = site.Services.GetRequiredService<JournalStore>();
        Assert.True(Passphrase.TryRead(words, out var read, out _));
        using var journal = (await store.Open(read!, TestContext.Current.CancellationToken))!;
        await store.ChangeHeader(journal, change, TestContext.Current.CancellationToken);
    }
}
