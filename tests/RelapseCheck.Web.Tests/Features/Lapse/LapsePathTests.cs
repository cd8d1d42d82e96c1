using System.Net;
using AngleSharp.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Lapse;

public sealed class LapsePathTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en-US", "Are you safe right now?", "tel:911", "Then breathe for two minutes")]
    [InlineData("en-GB", "Are you safe right now?", "tel:999", "Then breathe for two minutes")]
    [InlineData("es-ES", "¿Estás a salvo ahora?", "tel:112", "Después respira dos minutos")]
    [InlineData("es-MX", "¿Estás a salvo ahora?", "tel:911", "Después respira dos minutos")]
    public async Task Safety_stands_first_with_the_number_of_the_country_and_then_a_breath(string language, string ask, string call, string breathe)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open("/lapse");
        Assert.Equal([ask, breathe], page.QuerySelectorAll("main h2").Select(title => title.TextContent));
        Assert.Equal(call, page.QuerySelector(".card--safety .calls__call")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name is not "rc_f");
    }

    [Fact]
    public async Task A_journal_that_begins_with_a_return_to_use_shows_no_zero()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Tell(("felt", "lonely"));
        var facts = (await browser.Open("/journal")).QuerySelector(".facts")!;
        Assert.Contains("Each one counts here from now on", facts.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("%", facts.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_way_out_of_danger_leads_to_a_part_of_the_help_page_that_is_there()
    {
        using var browser = site.Visit();
        var links = (await browser.Open("/lapse")).QuerySelectorAll(".card--safety .ways a").Select(link => link.GetAttribute("href")!).ToList();
        var help = await browser.Open("/help-now");
        Assert.Equal(["overdose", "alone", "mixing", "tolerance", "naloxone", "crisis", "violence"], links.Select(link => link.Split('#')[1]));
        Assert.All(links, link => Assert.NotNull(help.GetElementById(link.Split('#')[1])));
    }

    [Theory]
    [InlineData("en", "Tell one person today", "What comes next")]
    [InlineData("es", "Díselo hoy a una persona", "Lo que sigue")]
    public async Task The_way_leads_on_by_links_alone_and_tomorrow_is_offered(string language, string reach, string next)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open("/lapse");
        foreach (var (way, heading) in new[] { (LapseWays.FormPage, ""), ("/lapse/reach-out", reach), ("/lapse/next", next) })
        {
            Assert.NotNull(page.QuerySelector($"main a[href='{way}']"));
            page = await browser.Open(way);
            Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
            Assert.True(heading.Length == 0 || page.QuerySelector("h1")!.TextContent == heading);
        }

        Assert.NotNull(page.QuerySelector("main a[href='/check-in']"));
        Assert.NotNull(page.QuerySelector("main a[href='/check-in/hard-day']"));
    }

    [Fact]
    public async Task The_people_of_the_plan_are_a_tap_away()
    {
        using var browser = site.Visit();
        await WritePeople(await browser.Keep("own", "2468"));
        var page = await browser.Open("/lapse/reach-out");
        var people = page.QuerySelector("section[aria-labelledby=people]")!;
        Assert.Equal(["tel:+15550100", "tel:5550101"], people.QuerySelectorAll("a.calls__call").Select(call => call.GetAttribute("href")));
        Assert.Contains("<b>أمي</b>", people.TextContent, StringComparison.Ordinal);
        Assert.Contains("No number", people.TextContent, StringComparison.Ordinal);

        await browser.Submit((await browser.Open("/journal")).Form("/journal/finish"));
        people = (await browser.Open("/lapse/reach-out")).QuerySelector("section[aria-labelledby=people]")!;
        Assert.Empty(people.QuerySelectorAll("a.calls__call"));
        Assert.NotNull(people.QuerySelector("a[href='/journal/open?next=reach']"));
        await browser.OpenByPin("2468");
    }

    [Fact]
    public async Task A_total_stays_as_it_was_and_the_page_says_so()
    {
        using var browser = site.Visit();
        await site.Write(await browser.Keep(), Kept.DaysBefore(9, 20, ("used", "none")));
        Assert.Null((await browser.Open("/lapse/next")).QuerySelector("section[aria-labelledby=stays] strong"));
        await browser.Tell(("felt", "lonely"));
        var stays = (await browser.Open("/lapse/next")).QuerySelector("section[aria-labelledby=stays]")!;
        Assert.Equal(["9", "9"], stays.QuerySelectorAll(".facts__value").Select(value => value.TextContent));
        Assert.Equal(["of 9 days you told us about, 100%", "of 10 days you told us about, 90%"], stays.QuerySelectorAll(".facts__more").Select(more => more.TextContent));
        Assert.Contains("the same before and after: 9.", stays.TextContent, StringComparison.Ordinal);
        Assert.Contains("9", (await browser.Open("/journal")).QuerySelector(".facts__value")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_use_told_by_a_check_in_counts_as_that_day_too()
    {
        using var browser = site.Visit();
        await site.Write(await browser.Keep(), Kept.DaysBefore(4, 20, ("used", "none")));
        await browser.Through("daily", Walk.Calm(("used", "once")));
        var stays = (await browser.Open("/lapse/next")).QuerySelector("section[aria-labelledby=stays]")!;
        Assert.Equal(["4", "4"], stays.QuerySelectorAll(".facts__value").Select(value => value.TextContent));
    }

    [Fact]
    public async Task Without_a_journal_it_is_said_in_words_alone()
    {
        using var browser = site.Visit();
        var stays = (await browser.Open("/lapse/next")).QuerySelector("section[aria-labelledby=stays]")!;
        Assert.Empty(stays.QuerySelectorAll("dl"));
        Assert.Contains("still counts", stays.TextContent, StringComparison.Ordinal);
    }

    private async Task WritePeople(string words)
    {
        Assert.True(Passphrase.TryRead(words, out var read, out _));
        var journals = site.Services.GetRequiredService<JournalStore>();
        using var journal = (await journals.Open(read!, TestContext.Current.CancellationToken))!;
        var people = new Plan
        {
            Entries =
            [
                new("a", "contacts", "Ana") { Phone = "+1 555 0100" },
                new("b", "contacts", "<b>أمي</b>") { Phone = "555-0101" },
                new("c", "contacts", "No number"),
                new("d", "reasons", "My reasons"),
            ],
        };
        await journals.ChangeHeader(journal, header => header with { Plan = people }, TestContext.Current.CancellationToken);
    }
}
