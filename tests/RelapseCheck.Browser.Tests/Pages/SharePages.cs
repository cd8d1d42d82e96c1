using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>Sharing in every state, the counselor's code included.</summary>
public sealed class SharePages : IPageList
{
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("/share, open", visit => visit.Open("/share"), WithJournal: true),
        new("/share with a problem", async visit =>
        {
            await visit.Open("/share");
            await visit.Page.Locator("#code").FillAsync("not a code");
            await new Person(visit.Page).Press("form[action='/share/code'] button.button");
        }, WithJournal: true),
        new("/share/consent", Consent, WithJournal: true, SignedInAs: "counselor"),
        new("/share/consent with a problem", async visit =>
        {
            await Consent(visit);
            await new Person(visit.Page).Press("main button[value=share]");
        }, WithJournal: true, SignedInAs: "counselor"),
        new("/share/consent, everything shown", async visit =>
        {
            await Consent(visit);
            await Fill(visit);
            await new Person(visit.Page).Press("main section button[value=preview]");
            await visit.Page.Locator(".preview details summary").Last.ClickAsync();
        }, WithJournal: true, SignedInAs: "counselor"),
        new("/share/receipt", Shared, WithJournal: true, SignedInAs: "counselor"),
        new("/share, something is shared", visit => Then(visit, "/share"), WithJournal: true, SignedInAs: "counselor"),
        new("/share/seen", visit => Then(visit, "a[href^='/share/seen']", follow: true), WithJournal: true, SignedInAs: "counselor"),
        new("/share/stop", visit => Then(visit, "a[href^='/share/stop']", follow: true), WithJournal: true, SignedInAs: "counselor"),
        new("/counselor/invite", visit => visit.Open("/counselor/invite"), SignedInAs: "counselor"),
        new("/counselor/invite, a code", visit => Code(visit), SignedInAs: "counselor"),
    ];

    /// <summary>A fresh code, read off the counselor's page.</summary>
    public static async Task<string> Code(Visit visit)
    {
        await visit.Open("/counselor/invite");
        await new Person(visit.Page).Press("form[action='/counselor/invite'] button.button");

        // The two groups may stand on two lines, and a typed line break would send the form.
        return string.Concat((await visit.Page.Locator(".code").First.InnerTextAsync()).Where(char.IsLetterOrDigit));
    }

    /// <summary>The consent's form, reached by a code.</summary>
    public static async Task Consent(Visit visit)
    {
        var code = await Code(visit);
        await visit.Open("/share");
        await visit.Page.Locator("#code").FillAsync(code);
        await new Person(visit.Page).Press("form[action='/share/code'] button.button");
    }

    /// <summary>A share that has begun: stands on its receipt.</summary>
    public static async Task Shared(Visit visit)
    {
        await Consent(visit);
        await Fill(visit);
        await new Person(visit.Page).Press("main section button[value=preview]");
        await new Person(visit.Page).Press("main button[value=share]");
    }

    private static async Task Fill(Visit visit)
    {
        await visit.Page.Locator("#called").FillAsync("River");
        foreach (var part in await visit.Page.Locator("main label:has(input[name=part]), main label:has(input[name=back][value='30']), main label:has(#agree)").AllAsync())
        {
            await part.ClickAsync();
        }

        await visit.Page.Locator("#sign").FillAsync("R.");
    }

    private static async Task Then(Visit visit, string where, bool follow = false)
    {
        await Shared(visit);
        await visit.Open("/share");
        if (follow)
        {
            await visit.Open((await visit.Page.Locator(where).First.GetAttributeAsync("href"))!);
        }
    }
}
