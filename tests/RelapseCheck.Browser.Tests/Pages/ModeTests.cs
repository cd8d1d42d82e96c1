using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>Paper, forced colours, less motion, and a browser at 400% zoom.</summary>
public sealed class ModeTests(Site site)
{
    [Fact]
    public async Task A_result_prints_on_at_most_three_sheets()
    {
        await using var visit = await site.Visit();
        await new Person(visit.Page).CheckIn("daily", Person.HardestDay);
        var paper = await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4" });

        Assert.InRange(Sheets(paper), 1, 3);
    }

    [Theory]
    [InlineData("en", "US", "Letter")]
    [InlineData("es", "US", "Letter")]
    [InlineData("es", "GB", "A4")]
    [InlineData("en", "CA", "Letter")]
    [InlineData("es", "ES", "A4")]
    public async Task The_help_page_prints_on_one_sheet(string language, string country, string format)
    {
        await using var visit = await site.Visit(new Look(language));
        await visit.Open($"/help-now?country={country}");
        var paper = await visit.Page.PdfAsync(new PagePdfOptions { Format = format });

        Assert.Equal(1, Sheets(paper));
    }

    [Fact]
    public async Task On_paper_there_is_no_navigation_and_no_exit_button()
    {
        await using var visit = await site.Visit();
        await new Person(visit.Page).CheckIn("daily", Person.QuietDay);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(visit.Page.Locator(".masthead__nav")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".safety")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("main h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task With_forced_colours_a_chosen_answer_still_differs_from_the_others()
    {
        await using var visit = await site.Visit(new Look { ForcedColours = true });
        await visit.Open("/check-in/daily");
        await new Person(visit.Page).Answer("craving", "5");
        var looks = await visit.Page.Locator("input[name=craving] + .choice__face").EvaluateAllAsync<string[]>(
            "all => all.map(e => { const s = getComputedStyle(e); return [s.backgroundColor, s.color, s.borderColor, s.borderWidth, s.outlineStyle, s.outlineWidth, s.fontWeight].join(); })");

        Assert.NotEqual(looks[4], looks[5]);
        Assert.Equal(looks[4], looks[6]);
    }

    [Fact]
    public async Task With_less_motion_nothing_moves()
    {
        await using var visit = await site.Visit();
        foreach (var path in new[] { "/", "/check-in/daily", "/help-now" })
        {
            await visit.Open(path);
            var moving = await visit.Page.EvaluateAsync<int>("document.getAnimations().filter(a => a.effect.getComputedTiming().duration > 1).length");
            Assert.Equal(0, moving);
        }
    }

    [Fact]
    public async Task At_400_percent_zoom_a_check_in_can_be_finished()
    {
        await using var visit = await site.Visit(new Look(Width: 320));
        await visit.Page.SetViewportSizeAsync(320, 256);
        await new Person(visit.Page).CheckIn("daily", Person.QuietDay);

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Steady");
    }

    private static int Sheets(byte[] paper) => System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b(?!s)");
}
