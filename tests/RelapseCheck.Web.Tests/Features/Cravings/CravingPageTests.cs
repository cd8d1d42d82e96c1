using AngleSharp.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Cravings;

public sealed class CravingPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en", "Get through the next few minutes")]
    [InlineData("es", "Pasa los próximos minutos")]
    public async Task It_opens_for_everybody_with_help_first_and_every_tool(string language, string heading)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open("/craving");

        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".intro a[href='/help-now#craving']"));
        Assert.NotNull(page.QuerySelector(".intro a[href='/help-now#alone']"));
        Assert.Equal(WhatHelped.Start, page.Tools());
        Assert.True(page.QuerySelector("#tools")!.CompareDocumentPosition(page.QuerySelector("#log")!).HasFlag(DocumentPositions.Following));
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name is not "rc_f");
    }

    [Fact]
    public async Task Ways_to_help_stand_once_when_the_wish_is_very_strong()
    {
        using var browser = site.Visit();
        await browser.Mark(9);
        Assert.NotNull(Assert.Single((await browser.Open("/craving")).QuerySelectorAll("main a[href='/help-now#craving']")).Closest(".card--safety"));
    }

    [Theory]
    [InlineData("no", true)]
    [InlineData("a-little", true)]
    [InlineData("yes", false)]
    public async Task Where_a_tool_did_not_do_it_the_next_one_comes_first(string helped, bool first)
    {
        using var browser = site.Visit();
        await browser.Mark(5);
        var page = await browser.Try("breathing", helped);
        var at = page.QuerySelectorAll("main #now-title, main .button[href^='/craving#']")[0];
        Assert.Equal(first, at.ClassList.Contains("button"));
    }

    [Fact]
    public async Task Without_a_plan_the_lines_of_the_country_can_be_called()
    {
        using var browser = site.Visit("es-MX");
        Assert.NotNull((await browser.Open("/craving")).QuerySelector("#call a[href='tel:8009112000']"));
    }

    [Fact]
    public async Task Before_script_runs_the_timers_are_a_sentence_about_a_clock()
    {
        using var browser = site.Visit();
        browser.Cookies.Add(browser.Http.BaseAddress!, new System.Net.Cookie("rc_tz", "Etc/UTC"));
        var page = await browser.Open("/craving");

        Assert.All(page.QuerySelectorAll("[data-timer]"), timer => Assert.True(timer.HasAttribute("hidden")));
        Assert.Equal(2, page.QuerySelectorAll("[data-timer] + p").Length);
        Assert.Matches("it is \\d+:\\d\\d\\s[AP]M now", page.QuerySelector("#delay [data-timer] + p")!.TextContent);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(10, true)]
    public async Task From_8_on_safety_stands_in_front(int strength, bool isStrong)
    {
        using var browser = site.Visit();
        var noted = await browser.Mark(strength);
        var first = await browser.Open("/craving");

        foreach (var page in new[] { noted, first })
        {
            Assert.Equal(isStrong, page.QuerySelector(".card--safety") is not null);
        }

        Assert.Equal(isStrong ? ["/help-now#craving", "/help-now#alone", "/help-now#naloxone"] : [], noted.QuerySelectorAll(".card--safety a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_plan_gives_people_reasons_and_steps()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        await site.ChangeHeader(words, header => header with
        {
            Plan = new Plan
            {
                Entries =
                [
                    new("a", "contacts", "Maria <b>") { Phone = "+1 555 0100" },
                    new("b", "reasons", "Sunday with Lina 🙂"),
                    new("c", "costs", "عملي"),
                    new("d", "steps", "Walk to the river"),
                ],
            },
        });
        var page = await browser.Open("/craving");

        Assert.Equal("tel:+15550100", page.QuerySelector("#call .calls__call")!.GetAttribute("href"));
        Assert.Contains("Maria <b>", page.QuerySelector("#call .calls__who")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sunday with Lina 🙂", page.QuerySelector("#reasons")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("عملي", page.QuerySelector("#reasons")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Walk to the river", page.QuerySelector(".card--warm")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Helped 3 of 4 times", "Tried once: it helped")]
    [InlineData("es", "Ayudó 3 de 4 veces", "Una vez: ayudó")]
    public async Task The_order_is_the_persons_own_record_with_its_counts(string language, string often, string once)
    {
        using var browser = site.Visit(language);
        var words = await browser.Keep();
        var logs = Enumerable.Range(0, 4).Select(at => new CravingLog($"l{at}", default, 6) { Tries = [new("grounding", at == 3 ? "no" : "yes"), .. at == 0 ? [new ToolTry("delay", "yes")] : Array.Empty<ToolTry>()] });
        await site.Write(words, DayPage.Empty(Kept.Today.AddDays(-3)) with { Cravings = [.. logs] });
        var page = await browser.Open("/craving");

        Assert.Equal(["grounding", "delay"], page.Tools()[..2]);
        Assert.Equal(often, page.QuerySelectorAll("details.fold .fold__hint")[0].TextContent);
        Assert.Equal(once, page.QuerySelectorAll("details.fold .fold__hint")[1].TextContent);
        Assert.Equal("grounding", page.QuerySelector("details.fold[open] > .fold__body")!.Id);
    }

    [Theory]
    [InlineData("/craving/noted")]
    [InlineData("/craving/after")]
    public async Task A_page_that_follows_a_tap_leads_back_when_there_was_none(string path)
    {
        using var browser = site.Visit();
        await browser.Open(path);
        Assert.Equal("/craving", browser.Path());
    }
}
