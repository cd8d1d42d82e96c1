using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Family;

public sealed class RehearseTests(JournalSite site) : IClassFixture<JournalSite>
{
    private const string Path = "/family/rehearse";

    [Fact]
    public async Task Words_for_a_moment_bring_what_to_watch_for_and_what_was_seen()
    {
        using var browser = site.Visit();
        var page = await Say(browser, "used-told", "Thank you for telling me. But you always do this! If you don’t stop, I’ll call the police on you.");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Equal(Path, browser.Path());
        Assert.Empty(browser.Answer.RequestMessage!.RequestUri!.Query);
        Assert.Contains("Their body takes less than before", text, StringComparison.Ordinal);
        Assert.Equal(["If you don’t", "Thank you", "Thank you for", "you always"], Seen(page).Where(words => !words.StartsWith("call", StringComparison.Ordinal)));
        Assert.Contains("cannot understand", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_is_judged_by_the_language_of_the_page()
    {
        using var browser = site.Visit("es");
        var page = await Say(browser, "first-words", "Siempre llegas tarde. ¿Estás consumiendo?");
        Assert.Equal(["Estás consumiendo", "Siempre llegas"], Seen(page));

        page = await browser.Open(Path + "?lang=en");
        Assert.Empty(Seen(page));
        Assert.Contains("We could not find words that we know", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", 2)]
    [InlineData("", "I worry.", 1)]
    [InlineData("no-such-moment", "I worry.", 1)]
    [InlineData("money", " \r\n ", 1)]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays(string moment, string say, int problems)
    {
        using var browser = site.Visit();
        var page = await Say(browser, moment, say);

        Assert.Equal(problems, page.QuerySelectorAll(".notice--problem li").Length);
        Assert.All(page.QuerySelectorAll(".notice--problem a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
        Assert.Equal(say.Trim(), page.QuerySelector<IHtmlTextAreaElement>("#say")!.Value.Trim());
        Assert.Null(page.GetElementById("seen"));
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    [InlineData(200_000, false)]
    public async Task Two_thousand_characters_are_checked_and_more_are_sent_back(int length, bool isChecked)
    {
        using var browser = site.Visit();
        var page = await Say(browser, "money", new string('x', length));

        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.Equal(isChecked, page.GetElementById("seen") is not null);
        Assert.Equal(!isChecked, page.GetElementById("say-problem") is not null);
        Assert.InRange(page.QuerySelector<IHtmlTextAreaElement>("#say")!.Value.Length, Math.Min(length, 2001), 8_000);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> You always <b>shout</b>", "You always")]
    [InlineData("😢 You always 🙏🏽", "You always")]
    [InlineData("\u202eYou always\u202c", "You always")]
    [InlineData("You \"always\" \" onmouseover=x", "You \"always")]
    public async Task Hostile_words_stay_words(string say, string seen)
    {
        using var browser = site.Visit();
        var page = await Say(browser, "refuse", say);

        Assert.Contains(seen, Seen(page));
        Assert.Empty(page.QuerySelectorAll("main script, main b, [onmouseover]"));
        Assert.Equal(say, page.QuerySelector<IHtmlTextAreaElement>("#say")!.Value);
    }

    [Fact]
    public async Task Right_to_left_words_come_back_unharmed_and_unjudged()
    {
        using var browser = site.Visit();
        var page = await Say(browser, "refuse", "أنا قلق عليك.\nهل أنت بخير؟");

        Assert.Equal("أنا قلق عليك.\nهل أنت بخير؟", page.QuerySelector<IHtmlTextAreaElement>("#say")!.Value.ReplaceLineEndings("\n"));
        Assert.Contains("We could not find words that we know", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_danger_come_before_everything_else()
    {
        using var browser = site.Visit();
        var page = await Say(browser, "money", "I am scared of you.");

        Assert.NotNull(page.GetElementById("seen")!.ParentElement!.QuerySelector("a[href='/help-now#violence']"));
        Assert.Equal("/help-now#violence", page.QuerySelector("main section a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_typed_is_there_after_a_reload_and_gone_when_deleted()
    {
        using var browser = site.Visit();
        await Say(browser, "money", "You always take my things");
        var page = await browser.Open(Path);
        Assert.Equal("You always take my things", page.QuerySelector<IHtmlTextAreaElement>("#say")!.Value);

        page = await browser.Submit(page.Form(Path + "/clear"));
        Assert.Equal("", page.QuerySelector<IHtmlTextAreaElement>("#say")!.Value);
        Assert.Null(page.GetElementById("seen"));
    }

    [Fact]
    public async Task It_is_gone_after_fifteen_minutes_even_when_another_form_was_held_meanwhile()
    {
        using var browser = site.Visit();
        await Say(browser, "money", "You always take my things");
        site.Clock.MoveOn(TimeSpan.FromMinutes(14));
        await browser.Submit((await browser.Open("/journal/open")).Form("/journal/open"), ("words", "one two"));
        site.Clock.MoveOn(TimeSpan.FromMinutes(2));

        Assert.Equal("", (await browser.Open(Path)).QuerySelector<IHtmlTextAreaElement>("#say")!.Value);
    }

    [Fact]
    public async Task Leaving_deletes_it()
    {
        using var browser = site.Visit(follow: false);
        await Say(browser, "money", "You always take my things");
        await browser.Open("/leave");

        Assert.Equal("", (await browser.Open(Path)).QuerySelector<IHtmlTextAreaElement>("#say")!.Value);
    }

    [Fact]
    public async Task It_lies_readable_in_no_file()
    {
        using var browser = site.Visit();
        await Say(browser, "money", "You always zanzibarwords");

        Assert.DoesNotContain(Directory.EnumerateFiles(site.DataFolder, "*", SearchOption.AllDirectories), file => Encoding.UTF8.GetString(Bytes(file)).Contains("zanzibarwords", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_post_answers_with_see_other_and_a_stale_form_keeps_its_words()
    {
        using var browser = site.Visit(follow: false);
        var form = (await browser.Open(Path)).Form(Path);
        await browser.Submit(form, ("moment", "money"), ("say", ""));
        Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        await browser.Submit(form, ("moment", "money"), ("say", "I worry."));
        Assert.Equal((HttpStatusCode.SeeOther, Path + "#seen"), (browser.Answer.StatusCode, browser.Answer.Headers.Location!.OriginalString));

        await browser.Post(Path, ("moment", "refuse"), ("say", "Not lost"));
        Assert.Equal((HttpStatusCode.SeeOther, Path + "?again=1"), (browser.Answer.StatusCode, browser.Answer.Headers.Location!.OriginalString));
        var page = await browser.Open(Path + "?again=1");
        Assert.Equal("Not lost", page.QuerySelector<IHtmlTextAreaElement>("#say")!.Value);
        Assert.Null(page.GetElementById("seen"));
    }

    private static IEnumerable<string> Seen(IHtmlDocument page) => page.QuerySelectorAll("main q").Select(seen => seen.TextContent).Distinct().Order(StringComparer.Ordinal);

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<IHtmlDocument> Say(Browser browser, string moment, string say) =>
        await browser.Submit((await browser.Open(Path)).Form(Path), ("moment", moment), ("say", say));
}
