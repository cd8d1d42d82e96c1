using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.CheckIn;

/// <summary>Back, a closed tab and a second tab: what people do with a phone must never lose an answer or show the browser's own error page.</summary>
public sealed class BackTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Back_leads_through_the_whole_path_without_an_error_page(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        await new Person(visit.Page).CheckIn("daily", Person.QuietDay);

        await GoBackToTheStart(visit);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Back_works_after_an_error_too(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        var person = new Person(visit.Page);
        await person.Steps("daily", 3, Person.QuietDay);
        await visit.Page.Locator("textarea").FillAsync(new string('a', 2100));
        await person.GoOn();
        await Assertions.Expect(visit.Page.Locator("textarea")).ToHaveAttributeAsync("aria-invalid", "true");
        await visit.Page.Locator("textarea").FillAsync("a short note");
        await person.GoOn();
        Assert.Contains("/result", visit.Path, StringComparison.Ordinal);

        await GoBackToTheStart(visit);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_that_went_stale_says_so_keeps_its_answers_and_Back_still_works(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        var person = new Person(visit.Page);
        await visit.Open("/check-in");
        await visit.Open("/check-in/daily");
        await person.Answer("sleep", "*last");
        await visit.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "rc_f" });
        await person.GoOn();

        Assert.Contains("again=1", visit.Path, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("main .notice").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("input[name=sleep]:checked")).ToHaveCountAsync(1);
        await visit.Page.GoBackAsync();
        Assert.StartsWith("/check-in", visit.Path, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_check_in_goes_on_after_its_tab_was_closed()
    {
        await using var visit = await site.Visit();
        var person = new Person(visit.Page);
        await visit.Open("/check-in/daily");
        await person.AnswerAll(Person.HardestDay);
        await person.GoOn();
        await visit.Page.CloseAsync();

        var later = await visit.AnotherTab();
        await later.GotoAsync("/check-in/daily");
        await Assertions.Expect(later.Locator("input[name=craving][value='10']")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Two_tabs_with_one_check_in_do_not_lose_what_either_sent()
    {
        await using var visit = await site.Visit();
        var first = new Person(visit.Page);
        await first.Steps("daily", 1, Person.QuietDay);
        var tab = await visit.AnotherTab();
        var second = new Person(tab);
        await tab.GotoAsync("/check-in/daily");
        await second.Answer("craving", "7");
        await second.GoOn();
        await first.AnswerAll(Person.QuietDay);
        await first.GoOn();

        await visit.Open("/check-in/daily");
        await Assertions.Expect(visit.Page.Locator("input[name=craving][value='7']")).ToBeCheckedAsync();
        await visit.Open("/check-in/daily/people");
        await Assertions.Expect(visit.Page.Locator("fieldset:has(input[type=radio]):not(:has(input:checked))")).ToHaveCountAsync(0);
    }

    private static async Task GoBackToTheStart(Visit visit)
    {
        for (var step = 0; step < 15 && visit.Path != "/check-in/daily"; step++)
        {
            await visit.Page.GoBackAsync();
            Assert.StartsWith("http://localhost", visit.Page.Url, StringComparison.Ordinal);
            await Assertions.Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
        }

        Assert.Equal("/check-in/daily", visit.Path);
    }
}
