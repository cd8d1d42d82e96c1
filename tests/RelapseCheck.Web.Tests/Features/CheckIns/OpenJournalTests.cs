using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

public sealed class OpenJournalTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_check_in_with_an_open_journal_is_kept_and_shown_in_it()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        var page = await browser.Through("daily", Walk.Calm(("sleep", "poorly")), "Slept on the sofa");
        Assert.Equal("/result", Walk.Path(browser));
        Assert.Equal("Kept in your journal", page.QuerySelector("#keep-title")!.TextContent);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "rc_r");

        var kept = Assert.Single(await site.Latest(words));
        Assert.Equal(("daily", "poorly", "Slept on the sofa"), (kept.Instrument, kept.Answers["sleep"], kept.Note));
        var journal = await browser.Open("/journal");
        Assert.Single(journal.QuerySelectorAll(".table--days tbody td"), cell => cell.TextContent == "Steady");
        Assert.Contains("Slept on the sofa", Walk.Text(journal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "Still learning you: 4 earlier check-ins so far.", false)]
    [InlineData(5, "a first guess from 5 check-ins", true)]
    [InlineData(9, "a first guess from 9 check-ins", true)]
    [InlineData(10, "comes from your last 10 check-ins", true)]
    public async Task The_usual_range_comes_with_the_fifth_check_in_and_settles_with_the_tenth(int before, string said, bool compared)
    {
        using var browser = site.Visit();
        await site.Write(await browser.Keep(), Kept.DaysBefore(before, 40, ("sleep", "poorly")));
        var page = await browser.Through("daily", Walk.Calm());
        var card = page.QuerySelector("section[aria-labelledby=score-title]")!.TextContent;
        Assert.Contains(said, card, StringComparison.Ordinal);
        Assert.Equal(compared, card.Contains("Usual: 30 to 50", StringComparison.Ordinal));
        Assert.Equal(compared, Walk.Text(page).Contains("This is lower than usual for you.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("8", "0", false, true)]
    [InlineData("3", "0", false, false)]
    [InlineData("8", "1", false, false)]
    [InlineData("8", "0", true, false)]
    public async Task A_sudden_quiet_is_noted_unless_a_new_medicine_explains_it(string usual, string today, bool treated, bool noted)
    {
        using var browser = site.Visit();
        var days = Kept.DaysBefore(6, 40, ("craving", usual));
        days[2] = days[2] with { Events = treated ? [new JournalEvent("e", "treatment", null)] : [] };
        await site.Write(await browser.Keep(), days);
        var page = await browser.Through("daily", Walk.Calm(("craving", today)));
        Assert.Equal(noted, page.QuerySelector(".verdict")!.TextContent.Contains("A sudden quiet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task The_week_is_filled_in_from_five_answered_days_and_can_be_changed(int answered, bool filled)
    {
        using var browser = site.Visit();
        await site.Write(await browser.Keep(), Kept.DaysBefore(answered, 40, ("sleep", "poorly")));
        var page = await browser.Open("/check-in/weekly");
        Assert.Equal(filled, page.QuerySelector<IHtmlInputElement>("[name=sleep][value=poorly]")!.IsChecked);
        Assert.Equal(filled, page.QuerySelector("#sleep .question__hint--filled") is not null);

        await browser.Next(page, ("sleep", "well"));
        page = await browser.Open("/check-in/weekly/body");
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=sleep][value=well]")!.IsChecked);
        Assert.Null(page.QuerySelector("#sleep .question__hint--filled"));
    }

    [Fact]
    public async Task A_medicine_told_in_one_check_in_is_not_asked_in_the_next()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        await browser.Through("daily", Walk.Calm(("prescribed", "methadone")));
        Assert.Equal("methadone", (await site.Header(words)).Background["prescribed"]);

        var page = await browser.Open("/check-in/daily");
        Assert.Empty(page.QuerySelectorAll("[name=prescribed]"));
        Assert.NotEmpty(page.QuerySelectorAll("[name=medication-missed]"));
    }

    [Fact]
    public async Task What_the_journal_knows_of_a_prescription_is_not_asked_again_on_another_phone()
    {
        using var first = site.Visit();
        var words = await first.Keep();
        await first.Through("background", Walk.Calm(("prescribed", "none")));
        Assert.Equal("none", (await site.Header(words)).Background["prescribed"]);

        using var second = site.Visit();
        Assert.NotNull((await second.Open("/check-in/daily")).QuerySelector("[name=prescribed]"));
        await second.OpenByWords(words);
        var page = await second.Open("/check-in/daily");
        Assert.Empty(page.QuerySelectorAll("[name=prescribed],[name=medication-missed]"));
        await second.Through("daily", Walk.Calm());
        Assert.Equal("na", Assert.Single(await site.Latest(words)).Answers["medication-missed"]);
    }
}
