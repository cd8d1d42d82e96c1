using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Plans;

public sealed class PlanPageTests(JournalSite site) : IClassFixture<JournalSite>
{
    [Theory]
    [InlineData("en", "not sent and not kept")]
    [InlineData("es", "No se envía ni se guarda")]
    public async Task Without_a_journal_there_is_a_sheet_that_nothing_can_be_sent_from(string language, string said)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open("/plan");

        Assert.Contains(said, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PlanSections.All.Count, page.QuerySelectorAll("textarea").Length);
        Assert.All(page.QuerySelectorAll<IHtmlTextAreaElement>("textarea"), area => Assert.Equal((null, null), (area.Form, area.GetAttribute("name"))));
        Assert.All(page.QuerySelectorAll("textarea"), area => Assert.NotNull(page.QuerySelector($"label[for='{area.Id}']")));
        Assert.Contains("/journal/keep", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_locked_journal_asks_for_its_pin_and_goes_on_to_the_plan()
    {
        using var browser = site.Visit();
        await browser.Keep("own", "1234");
        await browser.Add("steps", "Walk to the river");
        browser.Cookies.GetAllCookies().Single(cookie => cookie.Name.EndsWith("_o", StringComparison.Ordinal)).Expired = true;

        var page = await browser.Open("/plan");
        Assert.DoesNotContain("river", page.Body!.TextContent, StringComparison.Ordinal);
        page = await browser.Submit(page.Form("/journal/pin"), ("pin", "1234"));
        Assert.Equal("/plan", browser.Path());
        Assert.Contains("Walk to the river", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_plan_offers_to_write_it()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Open("/plan");

        Assert.NotNull(page.QuerySelector("main a.button[href='/plan/write']"));
        Assert.Empty(page.QuerySelectorAll("main textarea"));
    }

    [Fact]
    public async Task Every_part_is_written_shown_and_counted()
    {
        using var browser = site.Visit();
        await browser.Keep();
        foreach (var section in PlanSections.All)
        {
            await browser.Add(section, $"My line about {section}");
        }

        var page = await browser.Open("/plan");
        Assert.All(PlanSections.All, section => Assert.Contains($"My line about {section}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.Contains("Last changed", page.Body!.TextContent, StringComparison.Ordinal);
        page = await browser.Open("/plan/write");
        Assert.All(page.QuerySelectorAll(".fold__count"), count => Assert.Equal("1 line", count.TextContent));
    }

    [Fact]
    public async Task Several_are_ticked_and_added_at_once_and_not_offered_again()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Add("helps", "My bike", "", "eat", "sleep", "no-such-code");

        Assert.Equal(["Eat something", "Go to bed on time", "My bike"], page.Lines("helps"));
        Assert.Null(page.QuerySelector("input[name=pick-helps][value=eat]"));
        Assert.NotNull(page.QuerySelector("input[name=pick-helps][value=move]"));
    }

    [Theory]
    [InlineData("en", "sleep", "Poor sleep")]
    [InlineData("es", "sleep", "Mal sueño")]
    public async Task Early_signs_are_ticked_from_the_weekly_questions_but_use_is_none(string language, string item, string name)
    {
        using var browser = site.Visit(language);
        await browser.Keep();
        var page = await browser.Add("signs", "", "", item);

        Assert.Equal([name], page.Lines("signs"));
        Assert.Null(page.QuerySelector("input[name=pick-signs][value=used]"));
    }

    [Fact]
    public async Task A_person_to_call_is_a_link_that_calls()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Add("contacts", "Maria, my sister", "+1 (555) 010-0100");
        await browser.Add("contacts", "Dev, no phone");
        var page = await browser.Open("/plan");

        Assert.Equal("Maria, my sister+1 (555) 010-0100", page.QuerySelector("main a[href='tel:+15550100100']")!.TextContent);
        Assert.Single(page.QuerySelectorAll("main a[href^='tel:']"));
        Assert.Contains("Dev, no phone", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onfocus=\"x\" x='")]
    [InlineData("👩‍👧‍👦🥞 desayuno")]
    [InlineData("أذهب مع صديق \u202Eabc")]
    public async Task Any_words_are_shown_as_they_were_written(string words)
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Add("reasons", words);
        Assert.Equal([words], page.Lines("reasons"));
        Assert.Null(page.QuerySelector("main script"));

        page = await browser.Open("/plan");
        var shown = page.QuerySelectorAll("main li[dir=auto]").Single();
        Assert.Equal(words, shown.TextContent);
    }

    [Fact]
    public async Task A_plan_of_200_lines_can_be_read_and_takes_no_more()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        await site.Plan(words, Enumerable.Range(1, PlanEdits.MostEntries).Select(n => new PlanEntry($"n{n}", PlanSections.All[n % 12], $"Line {n}")));

        var page = await browser.Open("/plan");
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.All(Enumerable.Range(1, PlanEdits.MostEntries), n => Assert.Contains($"Line {n}", page.Body!.TextContent, StringComparison.Ordinal));
        page = await browser.Open("/plan/write");
        Assert.Null(page.QuerySelector("form[action='/plan/add']"));
        Assert.Contains("Your plan is full", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
