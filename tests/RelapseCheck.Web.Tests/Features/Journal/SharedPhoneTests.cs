using AngleSharp.Dom;

namespace RelapseCheck.Web.Tests.Features.Journal;

/// <summary>On a site of its own: the clock is moved.</summary>
public sealed class SharedPhoneTests : IDisposable
{
    private readonly JournalSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_quarter_of_an_hour_without_use_closes_a_shared_phone_and_keeps_what_was_being_written()
    {
        using var browser = _site.Visit();
        var words = await browser.Keep();
        var form = (await browser.Open("/journal")).Form("/journal/note");
        var day = ((AngleSharp.Html.Dom.IHtmlInputElement)form["day"]!).Value;

        _site.Clock.MoveOn(TimeSpan.FromMinutes(14));
        Assert.NotNull((await browser.Open("/journal")).QuerySelector("form[action='/journal/note']"));
        _site.Clock.MoveOn(TimeSpan.FromMinutes(16));

        var page = await browser.Submit(form, ("day", day), ("text", "Half a thought"));
        Assert.Equal("/journal/open", browser.Path());
        page = await browser.Submit(page.Form("/journal/open"), ("words", words), ("device", "shared"));
        Assert.Equal("Half a thought", page.QuerySelector("#note-text")!.TextContent);
    }

    [Theory]
    [InlineData("shared", false)]
    [InlineData("own", true)]
    public async Task A_language_or_country_chosen_by_link_outlasts_the_browser_on_an_own_phone_only(string device, bool lasts)
    {
        using var browser = _site.Visit();
        await browser.Keep(device);
        await browser.Open("/help-now?lang=es&country=MX");
        var chosen = browser.Cookies.GetAllCookies().Where(cookie => cookie.Name is "rc_lang" or "rc_country").ToList();
        Assert.Equal(2, chosen.Count);
        Assert.All(chosen, cookie => Assert.Equal(lasts, cookie.Expires > DateTime.MinValue));
    }

    [Fact]
    public async Task Two_hours_close_it_however_much_it_is_used()
    {
        using var browser = _site.Visit();
        await browser.Keep();
        for (var visit = 0; visit < 12; visit++)
        {
            _site.Clock.MoveOn(TimeSpan.FromMinutes(10.1));
            await browser.Open("/journal");
        }

        Assert.Contains("No journal is open", (await browser.Open("/journal")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_not_confirmed_in_half_an_hour_are_gone()
    {
        using var browser = _site.Visit();
        var page = await browser.Open("/journal/keep");
        page = await browser.Submit(page.Form("/journal/keep"), ("device", "shared"));
        _site.Clock.MoveOn(TimeSpan.FromMinutes(31));
        page = await browser.Submit(page.Form("/journal/words"), ("kept", "yes"));
        Assert.Equal("/journal/keep", browser.Path());
        Assert.Contains("not confirmed within 30 minutes", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
