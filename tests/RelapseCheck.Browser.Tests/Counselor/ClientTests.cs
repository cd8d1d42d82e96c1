using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;
using RelapseCheck.Running;

namespace RelapseCheck.Browser.Tests.Counselor;

/// <summary>What a counselor opens of each person, looked at with the made-up people of the try-out: a year of days, a gap, a return to use, few answers shared.</summary>
public sealed partial class ClientTests(Site site)
{
    [Fact]
    public async Task Every_brief_is_one_sheet_and_every_page_of_a_person_is_clean()
    {
        await using var app = await site.TryOut();
        List<string> wrong = [];
        foreach (var (at, look) in new[] { new Look("en", Width: 320, Dark: true), new Look("es", Width: 1280), new Look("en", Width: 390) { ForcedColours = true } }.Index())
        {
            await using var visit = await site.VisitAt(app.Address, look);
            await SignIn(visit, app.Log, at);
            await visit.Open("/counselor");
            var people = await visit.Page.Locator("main a[href^='/counselor/clients/']").EvaluateAllAsync<string[]>("all => [...new Set(all.map(a => new URL(a.href).pathname))]");
            Assert.InRange(people.Length, 5, 50);
            foreach (var person in people.Where((_, index) => index % 3 == at))
            {
                wrong.AddRange(await Look(visit, person, isBrief: false));
                wrong.AddRange(await Look(visit, person + "/export", isBrief: false));
                wrong.AddRange(await Look(visit, person + "/brief", isBrief: true));
            }

            wrong.AddRange(visit.Complaints);
        }

        Assert.Empty(wrong);
    }

    private static async Task<IEnumerable<string>> Look(Visit visit, string path, bool isBrief)
    {
        var answer = await visit.Open(path);
        if (isBrief && answer!.Status == 404)
        {
            return []; // a family, or a pause
        }

        await visit.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");
        await visit.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        var name = $"{await visit.Page.Locator("h1").InnerTextAsync()} {path.Split('/')[^1]}";
        List<string> wrong = [.. (await visit.Page.EvaluateAsync<string[]>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target))")).Select(found => $"{name}: {found}")];
        if (!await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        {
            wrong.Add($"{name}: wider than the window");
        }

        if (isBrief)
        {
            foreach (var format in new[] { "A4", "Letter" })
            {
                var sheets = Sheet().Count(Encoding.Latin1.GetString(await visit.Page.PdfAsync(new PagePdfOptions { Format = format })));
                wrong.AddRange(sheets == 1 ? [] : [$"{name}: {sheets} sheets of {format}"]);
            }

            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            await Assertions.Expect(visit.Page.Locator(".legal")).ToContainTextAsync("42 CFR part 2");
            await Assertions.Expect(visit.Page.Locator("#brief-ask")).ToBeVisibleAsync();
            await Assertions.Expect(visit.Page.Locator("#brief-since")).ToBeVisibleAsync();
            await Assertions.Expect(visit.Page.Locator(".masthead")).ToBeHiddenAsync();
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null });
        }

        return wrong;
    }

    private static async Task SignIn(Visit visit, string log, int code)
    {
        var said = Entry().Match(log);
        await visit.Open("/counselor/sign-in");
        await visit.Page.Locator("#email").FillAsync(said.Groups["email"].Value);
        await visit.Page.Locator("#password").FillAsync(said.Groups["password"].Value);
        await new Person(visit.Page).Press("form[action='/counselor/sign-in'] button");
        await visit.Page.Locator("#code").FillAsync(said.Groups["codes"].Value.Split(' ')[code]);
        await new Person(visit.Page).Press("form[action='/counselor/sign-in/code'] button");
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();

    [GeneratedRegex(@"(?<email>counselor@\S+), password: (?<password>.+?)\r?\n.*\r?\n.*each once: (?<codes>[^\r\n]+)")]
    private static partial Regex Entry();
}
