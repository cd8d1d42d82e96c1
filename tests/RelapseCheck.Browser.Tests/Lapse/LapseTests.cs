using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Lapse;

/// <summary>The way after a return to use, as a shaken person goes it: forth and back, in two tabs, with a locked journal.</summary>
public sealed class LapseTests(Site site)
{
    private const string FormPage = "/lapse/what-happened", Keep = "main form button[value=keep]", Words = "main textarea";

    [Theory]
    [InlineData(true, "en")]
    [InlineData(false, "es")]
    public async Task Back_leads_through_the_whole_way_without_an_error_page(bool script, string language)
    {
        await using var visit = await site.Visit(new Look(language, script));
        await new Keeper(visit.Page).Keep();
        await visit.Open("/lapse");
        await GoOn(visit, FormPage);
        await Tell(visit.Page, new string('a', 2100));
        await Assertions.Expect(visit.Page.Locator(Words)).ToHaveAttributeAsync("aria-invalid", "true");
        await Tell(visit.Page, "a long walk home");
        Assert.Equal("/lapse/reach-out?done=saved", visit.Path);
        await GoOn(visit, "/lapse/next");

        for (var step = 0; step < 6 && visit.Path != "/lapse"; step++)
        {
            await visit.Page.GoBackAsync();
            await Assertions.Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
            Assert.StartsWith("/lapse", visit.Path, StringComparison.Ordinal);
        }

        Assert.Equal("/lapse", visit.Path);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_tabs_tell_each_its_own_and_the_same_only_once(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        await new Keeper(visit.Page).Keep();
        await visit.Open(FormPage);
        var other = await visit.AnotherTab();
        await other.GotoAsync(FormPage);
        await Tell(visit.Page, "told in one tab");
        await Tell(other, "told in one tab");
        await other.GotoAsync(FormPage);
        await Tell(other, "told in the other");
        await visit.Open("/journal");
        await Assertions.Expect(visit.Page.GetByText("told in one tab", new() { Exact = true })).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.GetByText("told in the other", new() { Exact = true })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_a_locked_journal_it_waits_through_a_closed_tab_and_is_kept_after_the_PIN(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        await new Keeper(visit.Page).Keep("own", "2468");
        await new Person(visit.Page).Press("form[action='/journal/finish'] button");
        await visit.Open(FormPage);
        await Tell(visit.Page, "أمي 🌧️ by the river");
        Assert.Equal("/journal/open?next=lapse", visit.Path);
        await visit.Page.CloseAsync();

        var later = await visit.AnotherTab();
        await later.GotoAsync(FormPage);
        await Assertions.Expect(later.Locator(Words)).ToHaveValueAsync("أمي 🌧️ by the river");
        await later.Locator("main .notice a.button").ClickAsync();
        await later.Locator("input[name=pin]").First.FillAsync("2468");
        await new Person(later).Press("form[action='/journal/pin'] button");
        Assert.EndsWith("/lapse/reach-out?done=saved", later.Url, StringComparison.Ordinal);
        await later.GotoAsync("/journal");
        await Assertions.Expect(later.GetByText("أمي 🌧️ by the river", new() { Exact = true })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_four_ways_fold_out_and_lead_to_their_part_of_the_help_page(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        foreach (var part in new[] { "overdose", "craving", "crisis", "violence" })
        {
            await visit.Open("/check-in");
            await visit.Page.Locator("footer summary").ClickAsync();
            await visit.Page.Locator($"footer a[href='/help-now#{part}']").ClickAsync();
            await visit.Page.WaitForURLAsync($"**/help-now#{part}");
            await Assertions.Expect(visit.Page.Locator($"#{part}")).ToBeInViewportAsync();
        }
    }

    private static async Task GoOn(Visit visit, string to)
    {
        await visit.Page.Locator($"main .actions a.button[href='{to}']").ClickAsync();
        await visit.Page.WaitForURLAsync("**" + to);
        await Assertions.Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
    }

    private static async Task Tell(IPage page, string words)
    {
        await page.Locator(Words).FillAsync(words);
        await new Person(page).Press(Keep);
    }
}
