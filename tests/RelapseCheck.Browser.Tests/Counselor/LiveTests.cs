using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace RelapseCheck.Browser.Tests.Counselor;

/// <summary>Open screens follow what people share: what ended leaves them, what is new moves, and what the counselor types stays.</summary>
public sealed class LiveTests(Site site, ITestOutputHelper output)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task What_somebody_stops_sharing_leaves_the_open_list_and_their_open_page_within_five_seconds()
    {
        await using var clinic = await TryOut.Start(site);
        await using var desk = await clinic.Desk();
        var row = Row(desk.Page, "Robin");
        await Expect(row).ToBeVisibleAsync();
        await IsLive(desk.Page);
        var page = await desk.AnotherTab();
        await page.GotoAsync((await row.Locator(".people__name").GetAttributeAsync("href"))!);
        await Expect(page.Locator("main h1")).ToContainTextAsync("Robin");
        await IsLive(page);

        await using var phone = await clinic.Phone("Robin");
        await phone.Open("/share/stop?of=1");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await phone.Page.Locator("form[action='/share/stop'] button").ClickAsync();
        await Expect(row).ToHaveCountAsync(0, new() { Timeout = (float)Promised.TotalMilliseconds });
        var list = clock.Elapsed;
        await Expect(page.GetByText("Robin")).ToHaveCountAsync(0, new() { Timeout = (float)Promised.TotalMilliseconds });
        output.WriteLine($"the list after {list.TotalMilliseconds:0} ms, the page after {clock.Elapsed.TotalMilliseconds:0} ms");
        Assert.True(clock.Elapsed < Promised, $"{clock.Elapsed}");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_new_check_in_moves_its_row_and_what_is_typed_in_another_stays_there()
    {
        await using var clinic = await TryOut.Start(site);
        await using var desk = await clinic.Desk();
        await IsLive(desk.Page);
        Assert.NotEqual("Robin", await First(desk.Page));
        var lee = Row(desk.Page, "Lee");
        await lee.Locator("summary").ClickAsync();
        await lee.Locator("input[name=label]").PressSequentiallyAsync("half a thou");
        await lee.Locator("input[name=follow]").FillAsync("2031-05-06");
        await lee.Locator("input[name=label]").FocusAsync();

        await using var phone = await clinic.Phone("Robin");
        await new Person(phone.Page).CheckIn("daily", Person.HardestDay);
        await Expect(Row(desk.Page, "Robin").Locator(".chips")).ToContainTextAsync("Very low mood");
        Assert.Equal("Robin", await First(desk.Page));
        await desk.Page.Keyboard.TypeAsync("ght");
        await Expect(lee.Locator("input[name=label]")).ToHaveValueAsync("half a thought");
        await Expect(lee.Locator("input[name=follow]")).ToHaveValueAsync("2031-05-06");
        Assert.Equal(1, await desk.Page.Locator("table.people details[open]").CountAsync());

        // Once sent it is the page's again.
        await lee.Locator("input[name=follow]").FillAsync("");
        await lee.Locator("button[value=save]").ClickAsync();
        await Expect(Row(desk.Page, "Lee")).ToContainTextAsync("your label: half a thought");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task When_the_line_is_gone_the_page_says_so_and_hides_the_people()
    {
        await using var clinic = await TryOut.Start(site);
        await using var desk = await clinic.Desk();
        await IsLive(desk.Page);
        await clinic.App.Stop();
        await Expect(desk.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Expect(desk.Page.Locator("main h1")).ToBeHiddenAsync(new() { Timeout = 8_000 });
    }

    [Fact]
    public async Task A_line_that_returns_brings_what_changed_meanwhile_and_keeps_what_was_typed()
    {
        await using var clinic = await TryOut.Start(site);
        await using var line = new Line(clinic.App.Address);
        await using var desk = await clinic.Desk(through: line);
        await IsLive(desk.Page);
        await Expect(Row(desk.Page, "Robin")).ToBeVisibleAsync();
        var lee = Row(desk.Page, "Lee");
        await lee.Locator("summary").ClickAsync();
        await lee.Locator("input[name=label]").PressSequentiallyAsync("half a thought");

        line.Cut();
        await Expect(desk.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Expect(desk.Page.Locator("main h1")).ToBeHiddenAsync(new() { Timeout = 8_000 });
        await using var phone = await clinic.Phone("Robin");
        await phone.Open("/share/stop?of=1");
        await phone.Page.Locator("form[action='/share/stop'] button").ClickAsync();

        line.Mend();
        await Expect(desk.Page.Locator("main h1")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(Row(desk.Page, "Robin")).ToHaveCountAsync(0);
        await Expect(lee.Locator("input[name=label]")).ToHaveValueAsync("half a thought");
    }

    [Fact]
    public async Task Signing_out_in_one_tab_empties_the_others()
    {
        await using var clinic = await TryOut.Start(site);
        await using var desk = await clinic.Desk();
        await IsLive(desk.Page);
        var other = await desk.AnotherTab();
        await other.GotoAsync("/counselor/account");
        await new Person(other).Press("form[action='/counselor/sign-out'] button");
        await Expect(desk.Page.Locator("table.people")).ToHaveCountAsync(0, new() { Timeout = (float)Promised.TotalMilliseconds });
        Assert.StartsWith("/counselor/sign-in", desk.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_place_on_an_open_page_takes_the_focus_there()
    {
        await using var clinic = await TryOut.Start(site);
        await using var desk = await clinic.Desk();
        await IsLive(desk.Page);
        await desk.Page.Locator(".skip").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.Locator("#main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_script_the_list_works_and_says_that_it_does_not_renew_itself()
    {
        await using var clinic = await TryOut.Start(site);
        await using var desk = await clinic.Desk(new Look(Script: false));
        await Expect(desk.Page.Locator(".live__off")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await desk.Page.Locator(".tools > summary").ClickAsync();
        await desk.Page.Locator("#show").SelectOptionAsync("new");
        await desk.Page.Locator("form.filters[method=get] button").ClickAsync();
        Assert.Equal("/counselor?show=new&order=attention", desk.Path);
        await Expect(desk.Page.Locator("table.people tbody tr").First).ToBeVisibleAsync();
    }

    private static ILocator Row(IPage page, string name) => page.Locator("table.people tbody tr", new() { Has = page.Locator(".people__name", new() { HasText = name }) });

    private static async Task<string> First(IPage page) => await page.Locator("table.people tbody .people__name").First.InnerTextAsync();

    private static Task IsLive(IPage page) => page.Locator(".live__on").WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
