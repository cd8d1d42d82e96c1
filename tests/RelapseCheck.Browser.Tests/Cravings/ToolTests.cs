using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Cravings;

/// <summary>The tools for a strong wish in a real browser: timers with script, words without, less motion, forced colours.</summary>
public sealed class ToolTests(Site site)
{
    private const string Surf = "[data-timer=surf]";

    [Fact]
    public async Task The_timer_runs_pauses_goes_on_and_says_its_end_once()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await visit.Open("/craving");
        await OpenAll(page);
        var (go, time, say) = (page.Locator($"{Surf} [data-timer-go]"), page.Locator($"{Surf} [data-timer-time]"), page.Locator($"{Surf} [data-timer-say]"));
        await Assertions.Expect(time).ToHaveTextAsync("10:00");

        await page.Locator($"{Surf} label:has(input[value='3'])").ClickAsync();
        await Assertions.Expect(time).ToHaveTextAsync("3:00");
        await go.ClickAsync();
        await Assertions.Expect(say).ToHaveTextAsync("The time is running.");
        await page.Clock.RunForAsync(60_000);
        await Assertions.Expect(time).ToHaveTextAsync("2:00");

        await go.ClickAsync();
        await Assertions.Expect(go).ToHaveTextAsync("Start");
        await page.Clock.RunForAsync(600_000);
        await Assertions.Expect(time).ToHaveTextAsync("2:00");

        await go.ClickAsync();
        await page.Clock.RunForAsync(40_000);
        await Assertions.Expect(say).ToHaveTextAsync("Half the time is over.");
        await page.Clock.RunForAsync(81_000);
        await Assertions.Expect(time).ToHaveTextAsync("0:00");
        await Assertions.Expect(say).ToContainTextAsync("You got through it.");
        await go.ClickAsync();
        await Assertions.Expect(go).ToHaveTextAsync("Pause");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_timer_is_there_after_a_step_without_full_reload_too()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await visit.Open("/craving");
        await new Person(page).Press("main button[name=strength][value='5']");
        await page.Locator("main a[href='/craving#tools']").First.ClickAsync();
        await page.WaitForURLAsync("**/craving#tools");
        await page.Locator(Surf).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached }); // the address comes before the page
        await OpenAll(page);
        await page.Locator($"{Surf} [data-timer-go]").ClickAsync();
        await Assertions.Expect(page.Locator($"{Surf} [data-timer-time]")).ToHaveTextAsync("9:59");
    }

    [Fact]
    public async Task Without_script_there_is_no_dead_button_and_the_way_to_the_end_is_whole()
    {
        await using var visit = await site.Visit(new Look(Script: false));
        var page = visit.Page;
        await visit.Open("/craving");
        foreach (var summary in (await page.Locator("main summary").AllAsync()).Skip(1))
        {
            await summary.ClickAsync();
        }

        await Assertions.Expect(page.Locator("[data-timer-go]").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#urge-surfing")).ToContainTextAsync("By a clock:");
        var person = new Person(page);
        await person.Press("#urge-surfing button[value=yes]");
        await person.Press("main button[name=strength][value='7']");
        await person.Press("main button[name=strength][value='2']");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It went from 7 to 2.");
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, false)]
    [InlineData(ReducedMotion.NoPreference, true)]
    public async Task The_circle_moves_only_for_those_who_want_motion_and_the_count_is_there_for_all(ReducedMotion wish, bool moves)
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = wish });
        await visit.Open("/craving");
        await Assertions.Expect(page.Locator("#breathing")).ToContainTextAsync("Breathe in through your nose and count 1, 2, 3, 4.");
        await Assertions.Expect(page.Locator(".breath__switch")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Visible = moves });
        if (moves)
        {
            await page.Locator(".breath__switch").ClickAsync();
        }

        Assert.Equal(moves, await page.EvaluateAsync<bool>("document.getAnimations().some(a => a.animationName === 'breathe' && a.playState === 'running')"));
    }

    [Fact]
    public async Task By_keyboard_alone_a_wish_is_marked_and_a_tool_told_of()
    {
        await using var visit = await site.Visit();
        await visit.Open("/craving");
        var keyboard = new Keyboard(visit.Page);
        await keyboard.TabTo(stop => stop.Name == "strength" && stop.Value == "4");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/craving/noted");
        await keyboard.TabTo(stop => stop.Name == "where");
        await visit.Page.Keyboard.PressAsync("Space");
        await keyboard.TabTo(stop => stop.Tag == "button" && stop.InMain);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/craving");
        await keyboard.TabTo(stop => stop.Name == "helped" && stop.Value == "yes");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/craving/after");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Good. You did that");
    }

    [Fact]
    public async Task With_forced_colours_the_ring_and_the_chosen_minutes_can_be_told_apart()
    {
        await using var visit = await site.Visit(new Look { ForcedColours = true });
        await visit.Open("/craving");
        await OpenAll(visit.Page);
        var strokes = await visit.Page.Locator($"{Surf} circle").EvaluateAllAsync<string[]>("all => all.map(c => getComputedStyle(c).stroke)");
        var faces = await visit.Page.Locator($"{Surf} .choice__face").EvaluateAllAsync<string[]>("all => all.map(f => getComputedStyle(f).outlineStyle)");

        Assert.NotEqual(strokes[0], strokes[1]);
        Assert.Equal(["none", "solid", "none"], faces);
    }

    [Fact]
    public async Task A_tap_sent_twice_by_a_hasty_finger_is_one_log()
    {
        await using var visit = await site.Visit();
        await site.OpenJournal(visit);
        var before = await Count(visit);
        await visit.Open("/craving");
        await visit.Page.Locator("main button[name=strength][value='6']").DblClickAsync();
        await visit.Page.WaitForURLAsync("**/craving/noted");
        Assert.Equal(before + 1, await Count(visit));
    }

    private static async Task OpenAll(IPage page) => await page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => { d.open = true; })");

    private static async Task<int> Count(Visit visit)
    {
        var answer = await visit.Context.APIRequest.GetAsync("/journal/export/cravings.csv");
        return (await answer.TextAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length;
    }
}
