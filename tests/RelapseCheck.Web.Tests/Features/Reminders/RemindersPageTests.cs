using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Tests.Folders;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Reminders;

public sealed class RemindersPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task The_form_is_answered_with_a_calendar_file_and_nothing_stands_in_the_address()
    {
        using var browser = site.Visit();
        var calendar = await Make(browser, ("title", "notes"), ("time", "20:00"), ("days", "MO"), ("days", "WE"), ("zone", "Europe/Madrid"));

        Assert.Equal("text/calendar", browser.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", browser.Answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("notes.ics", browser.Answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(browser.Answer.Headers.CacheControl!.NoStore);
        Assert.Equal("/reminders", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal("Notes", calendar.Part("VEVENT")["SUMMARY"]);
        Assert.Equal("FREQ=WEEKLY;BYDAY=MO,WE", calendar.Part("VEVENT")["RRULE"]);
        Assert.Equal("Europe/Madrid", calendar.Part("VTIMEZONE")["TZID"]);
    }

    [Fact]
    public async Task It_works_without_the_database_and_leaves_nothing_with_the_server()
    {
        using var alone = new RunningSite();
        using var browser = alone.Visit("es");
        var page = await browser.Open("/reminders");
        Directory.Delete(Path.Combine(alone.DataFolder, "db"), recursive: true);
        page = await browser.Submit(page.Form("/reminders"), ("title", "own"), ("own", "Zarzamora entre nubes"), ("time", "7:0"));

        Assert.Equal("Zarzamora entre nubes", ((IHtmlInputElement)page.QuerySelector("#own")!).Value);
        Assert.Empty(FolderBytes.Holding(alone.DataFolder, "Zarzamora"));
        Assert.Equal("Notas", (await Make(browser, ("title", "notes"), ("time", "07:00"))).Part("VEVENT")["SUMMARY"]);
    }

    [Theory]
    [InlineData("title-notes", "title", "drugs", "time", "20:00")]
    [InlineData("own", "title", "own", "own", "  \t ")]
    [InlineData("own", "title", "own", "own", "12345678901234567890123456789012345678901")]
    [InlineData("time", "title", "notes", "time", "25:00")]
    [InlineData("zone", "zone", "Mars/Olympus", "time", "20:00")]
    [InlineData("until", "until", "2020-01-01", "time", "20:00")]
    [InlineData("until", "until", "soon", "time", "20:00")]
    [InlineData("until", "until", "9999-12-31", "time", "20:00")]
    public async Task What_cannot_be_taken_is_said_beside_its_field_and_what_was_typed_stays(string field, string name, string value, string other, string otherValue)
    {
        using var browser = site.Visit(follow: false);
        List<(string, string)> fields = [("title", "notes"), ("time", "20:00")];
        fields.RemoveAll(f => f.Item1 == name || f.Item1 == other);
        await browser.Submit((await browser.Open("/reminders")).Form("/reminders"), [.. fields, (name, value), (other, otherValue)]);
        Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        Assert.Equal("/reminders?check=1", browser.Answer.Headers.Location!.ToString());

        var page = await browser.Open("/reminders?check=1");
        Assert.Equal($"/reminders#{field}", Assert.Single(page.QuerySelectorAll(".notice--problem a")).GetAttribute("href"));
        Assert.NotNull(page.GetElementById(field));
        Assert.Single(page.QuerySelectorAll("form .field__error"));

        // Once: the next visit starts fresh.
        Assert.Empty((await browser.Open("/reminders?check=1")).QuerySelectorAll(".notice--problem"));
    }

    [Fact]
    public async Task What_was_typed_fits_a_cookie_that_browsers_take_however_long_it_was()
    {
        using var browser = site.Visit(follow: false);
        var form = (await browser.Open("/reminders")).Form("/reminders");
        await browser.Submit(form, [.. new[] { "title", "own", "time", "zone", "until" }.Select(name => (name, new string('日', 5000)))]);
        Assert.All(browser.Answer.Headers.GetValues("Set-Cookie"), cookie => Assert.InRange(cookie.Length, 1, 4096));
    }

    [Fact]
    public async Task No_letter_of_a_title_ends_a_line_of_the_file()
    {
        using var browser = site.Visit();
        var calendar = await Make(browser, ("title", "own"), ("own", "a\r\nX:1\u2028Y:2\u2029Z:3\u0085W"), ("time", "20:00"));
        Assert.DoesNotContain(calendar.Part("VEVENT")["SUMMARY"], letter => char.IsControl(letter) || char.IsSeparator(letter) && letter != ' ');
    }

    [Fact]
    public async Task A_last_day_before_the_first_chosen_day_is_not_taken()
    {
        using var browser = site.Visit();
        var today = TimeProvider.System.GetUtcNow().Date;
        var page = await browser.Submit((await browser.Open("/reminders")).Form("/reminders"), ("title", "notes"), ("time", "20:00"), ("days", today.AddDays(4).DayOfWeek.ToString()[..2].ToUpperInvariant()), ("until", today.AddDays(1).ToString("yyyy-MM-dd")));

        Assert.Equal("/reminders#until", Assert.Single(page.QuerySelectorAll(".notice--problem a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Lines_hidden_in_a_title_stay_within_it()
    {
        using var browser = site.Visit();
        var calendar = await Make(browser, ("title", "own"), ("own", "Tea\r\nBEGIN:VEVENT\r\nX:1"), ("time", "20:00"));

        Assert.Single(calendar.Parts);
        Assert.Equal("Tea  BEGIN:VEVENT  X:1", calendar.Part("VEVENT")["SUMMARY"]);
    }

    [Fact]
    public async Task A_form_without_its_token_comes_back_with_what_was_typed()
    {
        using var browser = site.Visit();
        var page = await browser.Post("/reminders", ("title", "own"), ("own", "Tea"), ("time", "20:00"));

        Assert.Equal("?again=1", browser.Answer.RequestMessage!.RequestUri!.Query);
        Assert.Equal("Tea", ((IHtmlInputElement)page.QuerySelector("#own")!).Value);
    }

    [Fact]
    public async Task The_journal_its_settings_and_a_result_lead_here()
    {
        using var browser = site.Visit();
        await browser.Keep();

        Assert.NotNull((await browser.Open("/journal")).QuerySelector("main a[href='/reminders']"));
        Assert.NotNull((await browser.Open("/journal/settings")).QuerySelector("main a[href='/reminders']"));
    }

    private static async Task<Calendar> Make(Browser browser, params (string Name, string Value)[] fields)
    {
        await browser.Submit((await browser.Open("/reminders")).Form("/reminders"), fields);
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        return Calendar.Parse(await browser.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
