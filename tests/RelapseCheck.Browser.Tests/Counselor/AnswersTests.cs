using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.Running;
using Look = RelapseCheck.Browser.Tests.Running.Look;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Browser.Tests.Counselor;

/// <summary>The answers explorer in a browser: a year of answers in the component library's grid.</summary>
public sealed class AnswersTests(Site site)
{
    [Fact]
    public async Task A_year_is_scrolled_filtered_and_jumped_through()
    {
        await using var open = await Open();
        var page = open.Visit.Page;
        await Assertions.Expect(Count(page)).ToContainTextAsync("418 of 418");
        await Assertions.Expect(Rows(page).First).ToBeVisibleAsync();
        Assert.InRange(await Rows(page).CountAsync(), 8, 30);

        await page.Locator("#answers-day").FillAsync(Today.AddDays(-200).ToString("yyyy-MM-dd"));
        await Assertions.Expect(page.Locator(".answers__marked td").First).ToBeInViewportAsync();
        await page.Locator("#answers-kind").SelectOptionAsync("weekly");
        await Assertions.Expect(Count(page)).ToContainTextAsync("53 of 418");
        await page.Locator("#answers-kind").SelectOptionAsync("");
        await page.Locator("#answers-question").SelectOptionAsync("craving");
        await page.Locator("#answers-answer").SelectOptionAsync("0");
        await Assertions.Expect(Count(page)).Not.ToContainTextAsync("418 of 418");
        Assert.Empty(open.Visit.Complaints);
    }

    [Fact]
    public async Task A_point_of_a_chart_leads_to_its_day()
    {
        await using var open = await Open("#day-" + Today.AddDays(-300).ToString("yyyy-MM-dd"));
        await Assertions.Expect(open.Visit.Page.Locator(".answers__marked td").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Questions_are_chosen_by_keyboard_and_the_first_column_stays()
    {
        await using var open = await Open();
        var page = open.Visit.Page;
        await page.Locator(".answers__columns summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".answers__columns button").Last.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".answers__grid thead th")).ToHaveCountAsync(3);
        await page.Locator(".answers__pick input").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(".answers__grid thead th")).ToHaveCountAsync(4);
        await page.Locator(".answers__columns button").First.ClickAsync();
        await page.Locator(".rz-data-grid-data").EvaluateAsync("view => { view.scrollIntoView(); view.scrollLeft = 3000; }");
        await Assertions.Expect(Rows(page).First.Locator("td").First).ToBeInViewportAsync();

        var before = await page.Locator(".rz-data-grid-data").EvaluateAsync<double>("view => view.scrollTop");
        await page.Locator(".rz-data-grid-data").FocusAsync();
        for (var press = 0; press < 30; press++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("PageDown");
        await page.WaitForFunctionAsync($"() => document.querySelector('.rz-data-grid-data').scrollTop > {before}");
    }

    [Fact]
    public async Task What_is_ended_leaves_the_screen_within_five_seconds()
    {
        await using var open = await Open();
        await Assertions.Expect(Rows(open.Visit.Page).First).ToBeVisibleAsync();
        await open.Person.Stop();
        await Assertions.Expect(open.Visit.Page.Locator("[role=alert].notice--problem")).ToContainTextAsync("not shared with you any more", new() { Timeout = 5000 });
        Assert.DoesNotContain("River", await open.Visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await open.Visit.Page.Locator("table").CountAsync());
    }

    [Fact]
    public async Task Signing_out_elsewhere_empties_it_too_and_every_look_was_recorded()
    {
        await using var open = await Open();
        await Assertions.Expect(Rows(open.Visit.Page).First).ToBeVisibleAsync();
        Assert.Contains(await open.Person.Looks(), look => look.Kind == LookKind.Answers);
        await open.Ward.SignOut(open.Me);
        await Assertions.Expect(open.Visit.Page.Locator("[role=alert].notice--problem")).ToContainTextAsync("Your sign-in has ended", new() { Timeout = 5000 });
        Assert.Equal(0, await open.Visit.Page.Locator("table").CountAsync());
    }

    [Theory]
    [InlineData("en", 1280, false)]
    [InlineData("es", 390, true)]
    [InlineData("es", 320, false)]
    public async Task Axe_finds_nothing_in_the_grid(string language, int width, bool dark)
    {
        await using var open = await Open(look: new Look(language, Width: width, Dark: dark));
        await Assertions.Expect(Rows(open.Visit.Page).First).ToBeVisibleAsync();
        await open.Visit.Page.Locator(".answers__columns summary").ClickAsync();
        Assert.Empty((await open.Visit.Page.RunAxe()).Violations.Select(fault => $"{fault.Id}: {fault.Nodes[0].Html}"));
        Assert.Empty(open.Visit.Complaints);
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);

    private static ILocator Rows(IPage page) => page.Locator(".answers__grid tr.rz-data-row");

    private static ILocator Count(IPage page) => page.Locator(".answers__count");

    private async Task<Opened> Open(string anchor = "", Look? look = null)
    {
        var visit = await site.Visit(look ?? new Look(Width: 1280));
        var ward = await Ward.In(site.App.DataFolder);
        var me = await ward.Clinician();
        var person = await ward.Sharer(me);
        await Ward.SignIn(visit, me);
        await visit.Open($"/counselor/clients/{await ward.Handle(visit, person)}/answers{anchor}");
        return new(visit, ward, me, person);
    }

    private sealed record Opened(Visit Visit, Ward Ward, Clinician Me, Sharer Person) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Visit.DisposeAsync();
            await Ward.DisposeAsync();
        }
    }
}
