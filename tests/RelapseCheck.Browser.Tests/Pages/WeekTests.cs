using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>The week on one page: on paper, and as a text to take along.</summary>
public sealed class WeekTests(Site site)
{
    [Fact]
    public async Task A_week_prints_on_one_sheet()
    {
        await using var visit = await site.Visit();
        await site.OpenJournal(visit);
        await visit.Open("/journal/week");
        var paper = await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4" });

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b(?!s)"));
    }

    [Fact]
    public async Task A_button_copies_the_text_and_says_so_and_without_script_there_is_none()
    {
        await using var visit = await site.Visit();
        await new Person(visit.Page).CheckIn("weekly", Person.QuietDay);
        await visit.Open("/journal/week");
        await visit.Page.Locator("[data-copy]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-copy] + [role=status]")).Not.ToBeEmptyAsync();
        var chosen = await visit.Page.EvaluateAsync<int>("(() => { const t = document.querySelector('#week-text'); return t.value.length - (t.selectionEnd - t.selectionStart); })()");
        Assert.Equal(0, chosen);

        await using var plain = await site.Visit(new Look { Script = false });
        await new Person(plain.Page).CheckIn("weekly", Person.QuietDay);
        await plain.Open("/journal/week");
        await Assertions.Expect(plain.Page.Locator("[data-copy]")).ToBeHiddenAsync();
        await Assertions.Expect(plain.Page.Locator("#week-text")).ToBeVisibleAsync();
    }
}
