using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Lapse;

public sealed class LapseFormTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en", "With: I was alone, Friends. Where: At home. Before it: Lonely. Rain all day")]
    [InlineData("es", "Con quién: A solas, Amistades. Dónde: En casa. Antes: Con soledad. Rain all day")]
    public async Task What_was_picked_and_typed_is_one_event_of_the_journal_in_plain_words(string language, string told)
    {
        using var browser = site.Visit(language);
        await browser.Keep();
        var page = await browser.Tell(("with", "friends"), ("with", "alone"), ("where", "home"), ("felt", "lonely"), ("words", " Rain all day\u0007 "));
        Assert.Equal("/lapse/reach-out?done=saved", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.NotNull(page.QuerySelector("main [role=status] a[href='/journal']"));
        Assert.Equal([told], await browser.Told());
        var csv = await browser.Http.GetStringAsync(new Uri("/journal/export/events.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(told, csv, StringComparison.Ordinal);
        Assert.Contains(told, (await browser.Open(LapseWays.FormPage)).QuerySelector("section[aria-labelledby=there]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_the_day_is_enough_and_the_day_may_be_an_earlier_one()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Tell(("day", Kept.Today.AddDays(-3).ToString("yyyy-MM-dd")));
        Assert.Equal([""], await browser.Told());
        Assert.Contains(Kept.Today.AddDays(-3).ToString("MMM d", System.Globalization.CultureInfo.InvariantCulture), (await browser.Open("/journal")).QuerySelector("section[aria-labelledby=diary-title]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_event_and_with_another_day_it_moves()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Open(LapseWays.FormPage);
        await browser.Tell(page, ("felt", "bored"));
        await browser.Tell(page, ("felt", "bored"));
        Assert.Single(await browser.Told());
        await browser.Tell(page, ("felt", "bored"), ("day", Kept.Today.AddDays(-2).ToString("yyyy-MM-dd")));
        Assert.Single(await browser.Told());
    }

    [Fact]
    public async Task Two_tabs_that_tell_the_same_tell_it_once_and_nothing_else_is_lost()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var (first, second) = (await browser.Open(LapseWays.FormPage), await browser.Open(LapseWays.FormPage));
        await browser.Tell(first, ("where", "street"));
        await browser.Tell(second, ("where", "street"));
        Assert.Single(await browser.Told());
        await browser.Tell(("where", "party"));
        Assert.Equal(["Where: At a party or bar.", "Where: Out on the street."], (await browser.Told()).Order());
    }

    [Theory]
    [InlineData("en", "This is too long by 1 letters.")]
    [InlineData("es", "Le sobran 1 letras.")]
    public async Task Words_that_are_too_long_come_back_whole_with_the_reason_beside_them(string language, string said)
    {
        using var browser = site.Visit(language);
        await browser.Keep();
        var page = await browser.Tell(("words", new string('a', 2001)), ("with", "family"));
        Assert.Equal(LapseWays.FormPage, browser.Path());
        Assert.StartsWith(said, page.QuerySelector("#words-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2001, page.QuerySelector<IHtmlTextAreaElement>("#words")!.Value.Length);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=with][value=family]")!.IsChecked);
        Assert.NotNull(page.QuerySelector($"[role=alert] a[href='{LapseWays.FormPage}#words']"));
        await browser.Tell(page, ("words", string.Concat(Enumerable.Repeat("👩‍👩‍👧", 2000))));
        Assert.Single(await browser.Told());
    }

    [Theory]
    [InlineData("day", "")]
    [InlineData("day", "2199-12-31")]
    [InlineData("day", "1999-01-01")]
    [InlineData("day", "2026-02-30<script>")]
    public async Task A_day_that_cannot_be_is_said_beside_its_field(string field, string value)
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Tell((field, value), ("words", "stays"));
        Assert.Equal("Choose a day up to today.", page.QuerySelector("#day-problem")!.TextContent);
        Assert.Equal("stays", page.QuerySelector<IHtmlTextAreaElement>("#words")!.Value);
        Assert.Empty(await browser.Told());
    }

    [Theory]
    [InlineData("with", "nobody")]
    [InlineData("felt", "<script>alert(1)</script>")]
    [InlineData("colour", "blue")]
    public async Task What_the_form_does_not_have_is_refused_kindly_and_not_kept(string field, string value)
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Tell((field, value), ("where", "home"));
        Assert.Contains("does not belong to this form", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=where][value=home]")!.IsChecked);
        await browser.Tell(page);
        Assert.Equal(["Where: At home."], await browser.Told());
    }

    [Theory]
    [InlineData("كنت وحدي 🌧️ \u202Eabc")]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("</textarea><script>alert(1)</script>")]
    public async Task Words_of_any_script_are_shown_and_exported_as_they_were_typed(string words)
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Tell(("words", words));
        Assert.Equal([words], await browser.Told());
        var page = await browser.Open(LapseWays.FormPage);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_form_that_grew_stale_comes_back_with_what_was_typed()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.Open(LapseWays.FormPage);
        foreach (var cookie in browser.Cookies.GetAllCookies().Where(cookie => cookie.Name == "rc_f"))
        {
            cookie.Expired = true;
        }

        page = await browser.Tell(page, ("felt", "sad"), ("words", "Not lost"));
        Assert.Equal(LapseWays.FormPage + "?again=1", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal("Not lost", page.QuerySelector<IHtmlTextAreaElement>("#words")!.Value);
        await browser.Tell(page);
        Assert.Equal(["Before it: Sad or empty. Not lost"], await browser.Told());
    }

    [Fact]
    public async Task A_form_from_nowhere_changes_nothing()
    {
        using var browser = site.Visit(follow: false);
        await browser.Post(LapseWays.FormPage, ("day", "2026-03-02"), ("words", "x"));
        Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        Assert.DoesNotContain("2026", browser.Answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
