using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Family;

/// <summary>The page to try out words, as a person with a phone uses it.</summary>
public sealed class RehearseTests(Site site)
{
    private const string Path = "/family/rehearse";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_words_are_still_there_after_a_look_at_another_page_and_Back(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        await Say(visit, "You always do this.");
        await visit.Page.GotoAsync("/family/talk");
        await visit.Page.GoBackAsync();

        await Assertions.Expect(visit.Page.Locator("#say")).ToHaveValueAsync("You always do this.");
        await Assertions.Expect(visit.Page.Locator("#seen")).ToBeVisibleAsync();
        Assert.DoesNotContain("always", visit.Page.Url, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_answer_takes_the_focus_and_danger_stands_first_in_it()
    {
        await using var visit = await site.Visit();
        await Say(visit, "I am afraid of you.");

        await Assertions.Expect(visit.Page.Locator("#seen")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("section[aria-labelledby=seen] a[href='/help-now#violence']")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Of_two_tabs_the_later_words_stay_and_neither_breaks()
    {
        await using var visit = await site.Visit();
        await Say(visit, "The first tab.");
        var other = await visit.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await other.Locator("#say").FillAsync("The second tab.");
        await new Person(other).Press("main form button[name=go]");
        await visit.Page.ReloadAsync();

        await Assertions.Expect(visit.Page.Locator("#say")).ToHaveValueAsync("The second tab.");
    }

    private static async Task Say(Visit visit, string words)
    {
        await visit.Open(Path);
        await visit.Page.Locator("main label:has(input[value=refuse])").ClickAsync();
        await visit.Page.Locator("#say").FillAsync(words);
        await new Person(visit.Page).Press("main form button[name=go]");
    }
}
