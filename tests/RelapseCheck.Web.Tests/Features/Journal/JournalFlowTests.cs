using System.Net;
using AngleSharp.Dom;

namespace RelapseCheck.Web.Tests.Features.Journal;

public sealed class JournalFlowTests(JournalSite site) : IClassFixture<JournalSite>
{
    [Fact]
    public async Task A_journal_is_kept_finished_and_opened_again_by_its_words()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        Assert.Equal("/journal", browser.Path());
        await browser.WriteNote("The first note");

        var page = await browser.Open("/journal");
        Assert.Contains("no-store", browser.Answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        page = await browser.Submit(page.Form("/journal/finish"));
        Assert.Contains("closed on this phone", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The first note", page.Body.TextContent, StringComparison.Ordinal);

        page = await browser.OpenByWords(words.ToUpperInvariant().Replace(' ', ','));
        Assert.Equal("/journal", browser.Path());
        Assert.Contains("The first note", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finish_on_a_shared_phone_makes_the_browser_forget_the_site()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var form = (await browser.Open("/journal")).Form("/journal/finish");
        using var strict = site.Visit(follow: false);
        strict.Cookies.Add(browser.Cookies.GetAllCookies());
        await strict.Submit(form);
        Assert.Equal(HttpStatusCode.SeeOther, strict.Answer.StatusCode);
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", Assert.Single(strict.Answer.Headers.GetValues("Clear-Site-Data")));
    }

    [Fact]
    public async Task Leaving_closes_a_shared_phone_and_locks_an_own_one()
    {
        using var shared = site.Visit(follow: false);
        using var own = site.Visit(follow: false);
        foreach (var (browser, device, pin) in new[] { (shared, "shared", ""), (own, "own", "2468") })
        {
            using var way = site.Visit();
            await way.Keep(device, pin);
            browser.Cookies.Add(way.Cookies.GetAllCookies());
            await browser.Open("/leave");
        }

        Assert.Contains("No journal is open", (await shared.Open("/journal")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await own.Open("/journal")).QuerySelector("form[action='/journal/pin']"));
    }

    [Fact]
    public async Task Nothing_is_preselected_and_leaving_it_so_is_said_beside_the_field()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/journal/keep");
        Assert.Empty(page.QuerySelectorAll("input[checked]"));
        page = await browser.Submit(page.Form("/journal/keep"));
        Assert.Equal("/journal/keep", browser.Path());
        Assert.Equal("Choose who can pick up this phone.", page.QuerySelector("#device-problem")!.TextContent);
        Assert.NotNull(page.QuerySelector("[role=alert] a[href='/journal/keep#device-first']"));
    }

    [Theory]
    [InlineData("123")]
    [InlineData("1234567")]
    [InlineData("12a4")]
    public async Task A_PIN_of_another_shape_is_refused_and_the_kind_of_phone_stays_chosen(string pin)
    {
        using var browser = site.Visit();
        var page = await browser.Open("/journal/keep");
        page = await browser.Submit(page.Form("/journal/keep"), ("device", "own"), ("pin", pin));
        Assert.Contains("4 to 6 digits", page.QuerySelector("#device-pin-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("own", page.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.DoesNotContain(pin, page.DocumentElement.OuterHtml.Replace(page.QuerySelector("input[name=f]")!.GetAttribute("value")!, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_word_or_no_tick_makes_no_journal()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/journal/keep");
        page = await browser.Submit(page.Form("/journal/keep"), ("device", "shared"));
        var asked = page.QuerySelectorAll("input[name^='word-']").Select(input => input.GetAttribute("name")!).ToArray();
        page = await browser.Submit(page.Form("/journal/words"), (asked[0], "wrong"), (asked[1], "words"));
        Assert.Equal("/journal/words", browser.Path());
        Assert.Equal(3, page.QuerySelectorAll("[role=alert] li").Length);
        Assert.Contains("No journal is open", (await browser.Open("/journal")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_shown_once()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Open("/journal/words");
        Assert.Equal("/journal/keep", browser.Path());
    }

    [Fact]
    public async Task The_words_may_be_shown_as_a_QR_code_without_style_or_picture()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/journal/keep");
        await browser.Submit(page.Form("/journal/keep"), ("device", "shared"));
        page = await browser.Open("/journal/words?qr=1");
        Assert.True(page.QuerySelector("svg.qr path")!.GetAttribute("d")!.Length > 1000);
    }

    [Theory]
    [InlineData("", "Type your seven words.")]
    [InlineData("one two", "You typed 2.")]
    [InlineData("zzzzz abandons lantern pebble walnut ribbon kettle", "is not in our list")]
    public async Task What_is_wrong_with_typed_words_is_said_and_they_stay(string typed, string said)
    {
        using var browser = site.Visit();
        var page = await browser.OpenByWords(typed);
        Assert.Contains(said, page.QuerySelector("#words-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("textarea#words")!.TextContent);
    }

    [Fact]
    public async Task A_misspelled_word_gets_its_suggestion_and_a_swapped_pair_is_said_before_any_key_work()
    {
        using var browser = site.Visit();
        var words = (await browser.Keep()).Split(' ');
        var page = await browser.OpenByWords(string.Join(' ', words.Select((word, at) => at == 2 ? word + "q" : word)));
        Assert.Contains(words[2], page.QuerySelector("#words-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_in_that_waits_is_kept_with_the_new_journal()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/check-in/daily");
        for (var post = 0; post < 12 && !browser.Path().StartsWith("/result", StringComparison.Ordinal); post++)
        {
            var form = page.QuerySelectorAll("main form[method=post]").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.QuerySelector("button[value=next]") is not null);
            var answers = form.QuerySelectorAll("input[type=radio]").GroupBy(radio => radio.GetAttribute("name")!).Select(group => (group.Key, group.First().GetAttribute("value")!));
            page = await browser.Submit(form, [.. answers, ("go", "next")]);
        }

        Assert.StartsWith("/result", browser.Path(), StringComparison.Ordinal);
        await browser.Keep();
        page = await browser.Open("/journal");
        Assert.Contains("Your first check-in is here", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".table--days tbody tr td:not([colspan])"), cell => cell.TextContent is "Steady");
    }

    [Fact]
    public async Task In_Spanish_every_page_of_the_way_speaks_Spanish()
    {
        using var browser = site.Visit("es-ES,es;q=0.9");
        Assert.Equal("Guardar mis registros", (await browser.Open("/journal/keep")).QuerySelector("h1")!.TextContent);
        await browser.Keep();
        foreach (var (path, title) in new[] { ("/journal", "Mis días"), ("/journal/settings", "Ajustes"), ("/journal/export", "Llevarme mi diario"), ("/journal/open", "Abrir mi diario"), ("/journal/report", "Mis días: un informe") })
        {
            Assert.Equal(title, (await browser.Open(path)).QuerySelector("h1")!.TextContent);
        }
    }
}
