using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Words;

/// <summary>White space between two parts of a page goes where code stands between them; then two sentences stick together.</summary>
public sealed partial class SentenceTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly string[] Open = ["/", "/?gone=1", "/check-in", "/check-in?told=1", "/help-now", "/family", "/family/talk", "/family/home", "/family/call", "/family/meaning", "/family/support", "/family/not-for", "/family/rehearse", "/privacy", "/method", "/method/try", "/evidence", "/result", "/craving", "/craving?gone=1", "/craving?pick=1", "/journal", "/journal/week", "/journal/keep", "/journal/open?next=result", "/plan", "/nowhere", "/learn", "/learn/basics", "/learn/roots", "/learn/ladder", "/learn/signal", "/learn/breaks", "/learn/care", "/learn/stages", "/learn/differences", "/learn/together", "/learn/numbers", "/learn/found", "/lapse", "/lapse/what-happened", "/lapse/reach-out?done=saved", "/lapse/next", "/share"];

    private static readonly string[] OfJournal = ["/journal", "/journal/week", "/journal?back=365", "/journal/settings", "/journal/export", "/journal/report", "/journal/keep", "/check-in/weekly", "/check-in/background", "/result", "/lapse/what-happened", "/lapse/reach-out", "/lapse/next", "/plan", "/plan/write?at=contacts", "/share", "/share/receipt?of=1", "/share/seen?of=1", "/share/stop?of=1"];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task No_two_sentences_stick_together_on_any_page(string language)
    {
        using var browser = site.Visit(language);
        List<string> stuck = [];
        foreach (var path in Open)
        {
            stuck.AddRange(Stuck(path, await browser.Open(path)));
        }

        foreach (var choose in new[] { Worst, Half })
        {
            await browser.Submit(Walk.Form(await browser.Open("/check-in/daily")), ("unsafe", "might-use"));
            var page = await browser.Open("/check-in/daily");
            for (var posts = 0; posts < 12 && Walk.Path(browser) != "/result"; posts++)
            {
                stuck.AddRange(Stuck(Walk.Path(browser), page));
                page = await browser.Submit(Walk.Form(page), Walk.Fill(Walk.Form(page), choose));
            }

            stuck.AddRange(Stuck("/result", page));
            stuck.AddRange(Stuck("/result", await browser.Open("/result?said=1")));
        }

        await browser.Submit((await browser.Open("/family/rehearse")).Form("/family/rehearse"), ("moment", "used-told"), ("say", "I saw you. You always shout. I fear I will kill myself. Siempre haces lo mismo. Te vi. Te tengo miedo."));
        stuck.AddRange(Stuck("/family/rehearse", await browser.Open("/family/rehearse")));
        await browser.Keep();
        var consent = await browser.TypeShareCode(await site.Code(await site.Counselor()));
        stuck.AddRange(Stuck("/share/consent", consent));
        stuck.AddRange(Stuck("/share/consent", await browser.Sign(consent, ("sign", ""))));
        await browser.Sign(consent);
        foreach (var path in OfJournal)
        {
            stuck.AddRange(Stuck(path, await browser.Open(path)));
        }

        Assert.Empty(stuck);
    }

    private static string? Worst(string name, IReadOnlyList<string> values) => values.LastOrDefault(value => value is not ("" or "prefer-not" or "yesterday"));

    private static string? Half(string name, IReadOnlyList<string> values) => name.Length % 2 == 0 || values.Count == 0 ? null : values[0];

    private static IEnumerable<string> Stuck(string path, IHtmlDocument page)
    {
        var text = new StringBuilder();
        Write(page.Body!, text);
        return Glue().Matches(text.ToString()).Select(match => $"{path}: {match.Value}");
    }

    /// <summary>The text as it is read: parts that stand apart on the page have a space between them.</summary>
    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element)
            {
                var apart = element.ClassName is not null || element.LocalName is not ("a" or "strong" or "em" or "span");
                text.Append(apart ? " " : "");
                Write(element, text);
                text.Append(apart ? " " : "");
            }
        }
    }

    [GeneratedRegex(@".{0,30}[\p{Ll})][.!?][\p{Lu}¿¡].{0,30}")]
    private static partial Regex Glue();
}
