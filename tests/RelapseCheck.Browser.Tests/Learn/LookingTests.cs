using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Learn;

/// <summary>Looking for a word in the pages to read, by keyboard, with script and without.</summary>
public sealed class LookingTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_word_and_enter_show_pages_and_the_address_says_nothing(bool script)
    {
        await using var visit = await site.Visit(new Look { Script = script });
        await visit.Open("/learn");
        await visit.Page.Locator("#q").FillAsync("naloxone");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("main mark").First).ToHaveTextAsync("Naloxone");
        Assert.Equal("/learn/found", visit.Path);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Back_from_a_page_shows_what_was_found_and_back_again_the_ten_pages(bool script)
    {
        await using var visit = await site.Visit(new Look { Script = script });
        await visit.Open("/learn");
        await visit.Page.Locator("#q").FillAsync("naloxone");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("main mark").First.WaitForAsync();
        await visit.Page.Locator("main a[href='/learn/breaks']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("After a break, less is too much");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("main mark").First).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Things to know");
        await Assertions.Expect(visit.Page.Locator("#q")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task The_figures_print_with_their_years_and_without_the_search()
    {
        await using var visit = await site.Visit();
        await visit.Open("/learn/numbers");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(visit.Page.Locator(".figure dd").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("nav.actions")).ToBeHiddenAsync();
    }
}
