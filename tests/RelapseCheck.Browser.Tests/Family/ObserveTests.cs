using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Family;

/// <summary>Noting what one saw, as a frightened person does it: by keyboard, going back, with a danger in the house.</summary>
public sealed class ObserveTests(Site site)
{
    private const string Path = "/family/observe";
    private const int Steps = 4;

    [Fact]
    public async Task What_was_seen_can_be_noted_by_keyboard_alone()
    {
        await using var visit = await site.Visit(new Look(Width: 1280));
        var keyboard = new Keyboard(visit.Page);
        await visit.Open("/family");
        await keyboard.Follow(Path);
        for (var step = 0; step < Steps; step++)
        {
            await keyboard.AnswerAndGoOn();
        }

        Assert.Equal("/family/result", visit.Path);
        await Assertions.Expect(visit.Page.Locator("main h1")).ToHaveTextAsync("What you saw this week");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Back_leads_through_the_whole_way_with_its_answers_and_no_error_page(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        await new Observer(visit.Page).Observe();
        Assert.Equal("/family/result", visit.Path);
        for (var step = 0; step < 3 * Steps && visit.Path != Path; step++)
        {
            await visit.Page.GoBackAsync();
            Assert.StartsWith("http://localhost", visit.Page.Url, StringComparison.Ordinal);
            await Assertions.Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
        }

        Assert.Equal(Path, visit.Path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Someone_who_will_not_wake_now_puts_the_number_to_call_and_the_steps_in_sight_at_once(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        await visit.Open(Path);
        var person = new Person(visit.Page);
        await person.Answer("hard-to-wake", "now");
        await person.GoOn();

        await Assertions.Expect(visit.Page.Locator("main a[href^='tel:']").First).ToBeInViewportAsync();
        await Assertions.Expect(visit.Page.Locator("main .card--safety .button--help")).ToHaveAttributeAsync("href", "/help-now#overdose");
        await Assertions.Expect(visit.Page.Locator("main .card--safety h2")).ToBeInViewportAsync();
    }
}
