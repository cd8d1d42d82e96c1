using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.CheckIn;

/// <summary>The main job, whole: from the front door to a rating.</summary>
public sealed class WholeCheckInTests(Site site)
{
    private const int MostSteps = 12;

    [Theory]
    [InlineData("en", "Steady")]
    [InlineData("es", "En calma")]
    public async Task A_daily_check_in_can_be_done_without_script(string language, string band)
    {
        await using var visit = await site.Visit(new Look(language, Script: false));
        await new Person(visit.Page).CheckIn("daily", Person.QuietDay);

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(band);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_daily_check_in_can_be_done_with_script()
    {
        await using var visit = await site.Visit();
        await new Person(visit.Page).CheckIn("daily", Person.QuietDay);

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Steady");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_daily_check_in_can_be_done_by_keyboard_alone_from_the_front_door()
    {
        await using var visit = await site.Visit(new Look(Width: 1280));
        var keyboard = new Keyboard(visit.Page);
        await visit.Open("/");
        await keyboard.Follow("/check-in");
        await keyboard.Follow("/check-in/daily");
        for (var step = 0; step < MostSteps && !visit.Path.Contains("/result", StringComparison.Ordinal); step++)
        {
            await keyboard.AnswerAndGoOn();
        }

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Steady");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hard_day_takes_three_questions_and_names_no_band(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        var person = new Person(visit.Page);
        await visit.Open("/check-in/hard-day");
        Assert.Equal(3, (await person.Questions()).Count);
        await person.CheckIn("hard-day", Person.QuietDay);

        await Assertions.Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("Steady");
    }
}
