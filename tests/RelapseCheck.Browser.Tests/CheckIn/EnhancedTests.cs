using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.CheckIn;

/// <summary>What script adds to the forms, and guards that the browser's script and the server fit together.</summary>
public sealed class EnhancedTests(Site site)
{
    [Fact]
    public async Task A_step_keeps_the_document_and_puts_the_focus_at_the_top_of_the_new_page()
    {
        await using var visit = await site.Visit();
        var person = new Person(visit.Page);
        await visit.Open("/check-in/daily");
        await visit.Page.EvaluateAsync("window.here = true");
        await Touch(visit.Page);
        await person.AnswerAll(Person.QuietDay);
        await person.GoOn();

        Assert.True(await visit.Page.EvaluateAsync<bool>("window.here === true"));
        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("Math.round(scrollY)"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_first_problem_takes_the_focus()
    {
        await using var visit = await site.Visit();
        var person = new Person(visit.Page);
        await person.Steps("daily", 3, Person.QuietDay);
        await visit.Page.Locator("textarea").FillAsync(new string('a', 2100));
        await person.GoOn();

        await Assertions.Expect(visit.Page.Locator("[data-focus]")).ToBeFocusedAsync();
        Assert.Equal(2100, (await visit.Page.Locator("textarea").InputValueAsync()).Length);
    }

    [Fact]
    public async Task A_form_pressed_twice_is_sent_once()
    {
        await using var visit = await site.Visit();
        var sent = 0;
        visit.Page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        var person = new Person(visit.Page);
        await visit.Open("/check-in/daily");
        await person.AnswerAll(Person.QuietDay);
        var next = visit.Page.Locator(Person.Next);
        await next.DblClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.EndsWith("/daily", StringComparison.Ordinal));

        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task Links_are_followed_without_a_full_load()
    {
        await using var visit = await site.Visit();
        await visit.Open("/");
        await visit.Page.EvaluateAsync("window.here = true");
        await Touch(visit.Page);
        await visit.Page.Locator("a[href='/method']").First.ClickAsync();
        await visit.Page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/method$"));

        Assert.True(await visit.Page.EvaluateAsync<bool>("window.here === true"));
    }

    [Fact]
    public async Task Reading_a_page_fetches_no_framework_and_touching_it_does()
    {
        await using var visit = await site.Visit();
        await visit.Open("/check-in/daily");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.False(await visit.Page.EvaluateAsync<bool>("'Blazor' in window"));

        await Touch(visit.Page);
        Assert.Contains(await visit.Context.CookiesAsync(), cookie => (cookie.Name, cookie.Value) == ("rc_tz", "America/New_York"));
        Assert.Empty(visit.Complaints);
    }

    // A first touch fetches the framework's script; this waits until it has come.
    private static async Task Touch(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForFunctionAsync("() => 'Blazor' in window");
    }
}
