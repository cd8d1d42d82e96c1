using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.Pages;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Share;

/// <summary>From the counselor's code to the receipt and to the end, as people use it.</summary>
public sealed class ShareTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_code_to_the_receipt_and_to_the_end_with_script_and_without(bool script)
    {
        await using var visit = await site.Visit(new Look(Script: script));
        await new Keeper(visit.Page).Keep("shared");
        await visit.Clinic.SignIn(visit, "counselor");
        await SharePages.Shared(visit);
        await Assertions.Expect(visit.Page.Locator("main h1")).ToHaveTextAsync("What you agreed to");
        await visit.Open("/journal");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Nobody watches between visits.");

        await visit.Open("/share/stop?of=1");
        await new Person(visit.Page).Press("form[action='/share/stop'] button");
        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToContainTextAsync("It has ended");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_code_is_typed_the_form_is_signed_and_the_receipt_is_there()
    {
        await using var visit = await site.Visit();
        await new Keeper(visit.Page).Keep("shared");
        await visit.Clinic.SignIn(visit, "counselor");
        var code = await SharePages.Code(visit);
        await visit.Open("/share");
        var keys = new Keyboard(visit.Page);
        await keys.TabTo(stop => stop.Name == "code");
        await visit.Page.Keyboard.TypeAsync(code);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/share/consent");
        await visit.Page.Locator("main:focus, [data-focus]:focus").WaitForAsync();
        await keys.TabTo(stop => stop.Name == "called");
        await visit.Page.Keyboard.TypeAsync("River");
        await keys.TabTo(stop => stop.Name == "sign");
        await visit.Page.Keyboard.TypeAsync("R.");
        await keys.TabTo(stop => stop.Name == "agree");
        await visit.Page.Keyboard.PressAsync("Space");
        await keys.TabTo(stop => stop.Name == "go" && stop.Value == "share");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/share/receipt**");
        await Assertions.Expect(visit.Page.Locator(".agreed")).ToContainTextAsync("River");
    }
}
