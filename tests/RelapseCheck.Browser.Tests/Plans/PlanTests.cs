using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Plans;

/// <summary>The plan on paper, by keyboard, without script, and full.</summary>
public sealed partial class PlanTests(Site site)
{
    private const string AddStep = "#steps form[action='/plan/add'] button.button";

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task A_usual_plan_prints_on_one_sheet(string format)
    {
        await using var visit = await site.Visit();
        await site.OpenJournal(visit);
        await visit.Open("/plan");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Behind the station");

        Assert.Equal(1, await Sheets(visit, format));
    }

    [Theory]
    [InlineData("A4", "en")]
    [InlineData("Letter", "es")]
    public async Task What_is_typed_into_the_sheet_leaves_the_page_for_paper_only(string format, string language)
    {
        await using var visit = await site.Visit(new Look(language, Script: false));
        await visit.Open("/plan");
        List<string> asked = [];
        visit.Context.Request += (_, request) => asked.Add($"{request.Method} {request.Url} {request.PostData}");
        foreach (var area in await visit.Page.Locator("main textarea").AllAsync())
        {
            await area.FillAsync("A line\nand one more");
            await area.PressAsync("Enter");
        }

        Assert.Equal(1, await Sheets(visit, format));
        Assert.DoesNotContain(asked, request => request.StartsWith("POST", StringComparison.Ordinal) || request.Contains("line", StringComparison.OrdinalIgnoreCase));
        await visit.Page.ReloadAsync();
        Assert.Equal("", await visit.Page.Locator("#sheet-steps").InputValueAsync());
    }

    [Fact]
    public async Task A_line_is_written_with_the_keyboard_alone()
    {
        await using var visit = await site.Visit();
        await new Keeper(visit.Page).Keep();
        await visit.Open("/plan/write");
        var keyboard = new Keyboard(visit.Page);
        await keyboard.TabTo(stop => stop.Tag == "summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        await keyboard.TabTo(stop => stop.Tag == "textarea");
        await visit.Page.Keyboard.TypeAsync("Walk to the river");
        await keyboard.TabTo(stop => stop.Type == "checkbox");
        await visit.Page.Keyboard.PressAsync("Space");
        await keyboard.TabTo(stop => stop.Tag == "button" && stop.InMain);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("#steps [role=status]")).ToBeFocusedAsync();
        Assert.Equal(2, await visit.Page.Locator("#steps .entries__entry").CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Back_and_two_tabs_lose_no_line(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        await new Keeper(visit.Page).Keep();
        await visit.Open("/plan/write?at=steps");
        var other = await visit.AnotherTab();
        await other.GotoAsync("/plan/write?at=steps");
        await Write(visit.Page, "From the first tab");
        await Write(other, "From the second tab");
        await visit.Page.GoBackAsync();
        await visit.Open("/plan/write?at=steps");

        Assert.Equal(["From the first tab", "From the second tab"], await visit.Page.Locator("#steps .entries__text").AllInnerTextsAsync());
    }

    [Fact]
    public async Task With_200_lines_the_pages_fit_320_px_and_any_line_can_be_changed()
    {
        await using var visit = await site.Visit(new Look(Width: 320));
        var keeper = new Keeper(visit.Page);
        await keeper.Keep();
        await keeper.FillPlan(200, "A line in words that go on for a while 🥞 and on, Donaudampfschifffahrtsgesellschaftskapitän أذهب مع صديق ");
        foreach (var path in new[] { "/plan", "/plan/write", "/plan/write?at=places" })
        {
            await visit.Open(path);
            Assert.Equal(320, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.InRange(await visit.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].responseEnd"), 0, 5000);
        }

        await visit.Page.Locator("#places .entries__line").First.ClickAsync();
        await visit.Page.Locator("#places .entries__entry").First.Locator("textarea").FillAsync("Changed");
        await new Person(visit.Page).Press("#places .entries__entry button[value=save]");
        await Assertions.Expect(visit.Page.Locator("#places .entries__text").First).ToHaveTextAsync("Changed");
    }

    private static async Task Write(IPage page, string text)
    {
        await page.Locator("#add-steps-text").FillAsync(text);
        await new Person(page).Press(AddStep);
    }

    private static async Task<int> Sheets(Visit visit, string format) =>
        Sheet().Count(Encoding.Latin1.GetString(await visit.Page.PdfAsync(new PagePdfOptions { Format = format })));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
