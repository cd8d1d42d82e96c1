using System.Globalization;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace RelapseCheck.Web.Tests.Features.Journal;

/// <summary>The site with a clock that can be moved, and room for many tries from one address.</summary>
public sealed class JournalSite : RunningSite
{
    public MovableClock Clock { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("RelapseCheck:PassphraseTries", "1000");
        builder.UseSetting("RelapseCheck:NewJournalsPerHour", "1000");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

/// <summary>Real time, moved on by what a test asks for.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan _moved;

    public void MoveOn(TimeSpan by) => _moved += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _moved;
}

/// <summary>Ways through the journal's pages, as a person without script goes them.</summary>
internal static class JournalWays
{
    /// <summary>The form of an address on a page.</summary>
    public static IHtmlFormElement Form(this IHtmlDocument page, string action) =>
        page.QuerySelector($"form[action='{action}']") as IHtmlFormElement ?? throw new InvalidOperationException($"no form to {action} on: {page.Title} {page.Body?.TextContent}");

    /// <summary>Makes a journal and answers its seven words.</summary>
    public static async Task<string> Keep(this Browser browser, string device = "shared", string pin = "", string next = "")
    {
        var page = await browser.Open("/journal/keep?next=" + next);
        return await browser.ConfirmWords(await browser.Submit(page.Form("/journal/keep"), ("device", device), ("pin", pin)));
    }

    /// <summary>Makes a family journal and answers its seven words.</summary>
    public static async Task<string> KeepFamily(this Browser browser, string device = "shared", string pin = "", string next = "")
    {
        var page = await browser.Open("/journal/keep?for=family&next=" + next);
        return await browser.ConfirmWords(await browser.Submit(page.Form("/journal/keep"), ("device", device), ("pin", pin)));
    }

    /// <summary>Types the two words that a page of words asks for.</summary>
    public static async Task<string> ConfirmWords(this Browser browser, IHtmlDocument page)
    {
        var words = page.QuerySelectorAll(".words__word").Select(word => word.TextContent).ToArray();
        var asked = page.QuerySelectorAll("input[name^='word-']").Select(input => input.GetAttribute("name")!)
            .Select(name => (name, words[int.Parse(name["word-".Length..], CultureInfo.InvariantCulture) - 1]));
        await browser.Submit(page.Form("/journal/words"), [.. asked, ("kept", "yes")]);
        return string.Join(' ', words);
    }

    public static async Task<IHtmlDocument> OpenByWords(this Browser browser, string words, string device = "shared", string pin = "")
    {
        var page = await browser.Open("/journal/open");
        return await browser.Submit(page.Form("/journal/open"), ("words", words), ("device", device), ("pin", pin));
    }

    public static async Task<IHtmlDocument> OpenByPin(this Browser browser, string pin)
    {
        var page = await browser.Open("/journal/open");
        return await browser.Submit(page.Form("/journal/pin"), ("pin", pin));
    }

    public static async Task<IHtmlDocument> WriteNote(this Browser browser, string text)
    {
        var page = await browser.Open("/journal");
        var form = page.Form("/journal/note");
        return await browser.Submit(form, ("day", ((IHtmlInputElement)form["day"]!).Value), ("text", text));
    }

    public static string Path(this Browser browser) => browser.Answer.RequestMessage!.RequestUri!.AbsolutePath;
}
