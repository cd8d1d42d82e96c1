using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace RelapseCheck.Web.Tests.Features.Journal;

public sealed class OddPostTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1999-12-31")]
    [InlineData("2199-12-31")]
    [InlineData("9999-12-31")]
    [InlineData("no-day")]
    public async Task Removing_from_a_day_that_is_not_there_changes_nothing(string day)
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.WriteNote("Stays");
        var token = ((IHtmlInputElement)page.Form("/journal/note")["f"]!).Value;
        var before = await browser.Http.GetStringAsync(new Uri("/journal/export/journal.json", UriKind.Relative), TestContext.Current.CancellationToken);

        await browser.Post("/journal/diary/remove", ("f", token), ("day", day), ("entry", "x"));
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.Equal(before, await browser.Http.GetStringAsync(new Uri("/journal/export/journal.json", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_held_for_another_try_is_bounded()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.WriteNote(new string('x', 200_000));
        var held = page.QuerySelector<IHtmlTextAreaElement>("#note-text")!.Value;
        Assert.InRange(held.Length, 2_001, 8_000);
    }

    [Fact]
    public async Task A_note_in_a_form_that_grew_stale_comes_back_on_its_page()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var form = (await browser.Open("/journal")).Form("/journal/note");
        foreach (var cookie in browser.Cookies.GetAllCookies().Where(cookie => cookie.Name == "rc_f"))
        {
            cookie.Expired = true;
        }

        var page = await browser.Submit(form, ("text", "Not lost"));
        Assert.Equal("/journal", browser.Path());
        Assert.Equal("Not lost", page.QuerySelector<IHtmlTextAreaElement>("#note-text")!.Value);
        Assert.NotNull(page.QuerySelector(".notice--problem"));
    }

    [Theory]
    [InlineData("/journal/pin", "/journal/open")]
    [InlineData("/journal/finish", "/journal")]
    [InlineData("/journal/settings/erase", "/journal/settings")]
    public async Task A_stale_form_without_a_page_of_its_own_goes_back_to_the_one_it_stands_on(string post, string page)
    {
        using var browser = site.Visit(follow: false);
        await browser.Post(post, ("pin", "1234"));
        Assert.Equal(page + "?again=1", browser.Answer.Headers.Location!.OriginalString);
    }
}
