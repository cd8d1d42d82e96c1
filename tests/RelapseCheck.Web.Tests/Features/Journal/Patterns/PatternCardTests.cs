using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.Journal.Patterns;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Features.Journal.Patterns;

public sealed class PatternCardTests : BunitContext
{
    public PatternCardTests() => Services.AddLogging().AddLocalization().AddHttpContextAccessor().AddSingleton(TimeProvider.System).AddScoped<Visitor>();

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    [Theory]
    [InlineData("en", "Your own patterns show from 14 daily check-ins on. In the last year you have 13.")]
    [InlineData("es", "Tus propios patrones se ven a partir de 14 registros diarios. En el último año tienes 13.")]
    public void Thirteen_days_are_too_few_and_it_says_so(string language, string words)
    {
        var card = Card(language, Days(13, bad: 3));
        Assert.Equal(words, card.Find("p").TextContent);
        Assert.Empty(card.FindAll("table"));
    }

    [Fact]
    public void Where_nothing_stands_apart_no_pattern_is_shown()
    {
        var card = Card("en", [.. Days(40, bad: 3).Select(day => day with { CheckIns = [day.CheckIns[0] with { Answers = new Dictionary<string, string> { ["craving"] = "5", ["sleep"] = "well" } }] })]);
        Assert.Contains("no pattern that chance would not make too", card.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Contains("does not say why", card.Find(".section__note").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "On 13 days with poor sleep your wish to use was higher by about 6 of 10 than on the 27 other days. Chance alone would show such a thing in fewer than 1 of 100 journals.", "Poor sleep")]
    [InlineData("es", "En 13 días de mal sueño tus ganas de consumir fueron más fuertes, unos 6 puntos de 10, que en los otros 27 días. Solo por azar se vería algo así en menos de 1 de cada 100 diarios.", "Mal sueño")]
    public void A_pattern_has_its_size_its_days_and_what_chance_would_do(string language, string words, string row)
    {
        var card = Card(language, Days(40, bad: 3));
        Assert.Equal(words, card.Find("p").TextContent);
        Assert.Equal([row, "13"], card.FindAll("tbody tr")[0].Children.Take(2).Select(cell => cell.TextContent));
        Assert.Equal("27", card.FindAll("tbody tr")[1].Children[1].TextContent);
    }

    [Fact]
    public void The_list_of_signs_says_the_furthest_what_helps_and_keeps_to_seven_days()
    {
        var day = Days(1, bad: 1)[0];
        DayPage[] days = [Answered(day with { Day = Today.AddDays(-9) }, ("used", "once")), Answered(day with { Day = Today }, ("people-who-use", "a-little"), ("used", "none"))];
        Culture("en");
        var card = Render<LadderCard>(p => p.Add(c => c.Days, days));
        Assert.Contains("Time with people who use", card.Find("p").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("What helps: Step back", card.FindAll("p")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(8, card.FindAll("ol > li").Count);
        Assert.Contains("no answers in the last 7 days", Render<LadderCard>(p => p.Add(c => c.Days, [])).Find("p").TextContent, StringComparison.Ordinal);
    }

    private static DayPage Answered(DayPage day, params (string Id, string Code)[] answers) =>
        day with { CheckIns = [day.CheckIns[0] with { At = new(day.Day, new(12, 0), TimeSpan.Zero), Answers = answers.ToDictionary(answer => answer.Id, answer => answer.Code) }] };

    // Every so many days sleep is poor and the wish strong.
    private static DayPage[] Days(int count, int bad) =>
    [
        .. Enumerable.Range(0, count).Select(at => Today.AddDays(at + 1 - count)).Select((day, at) => new DayPage(day, [Made.CheckIn("c" + at, day, null, InstrumentCatalog.Shipped.Get("daily").Version) with
        {
            Scoring = Score.Version,
            Answers = new Dictionary<string, string> { ["craving"] = (at + 1) % bad == 0 ? "8" : "2", ["sleep"] = (at + 1) % bad == 0 ? "poorly" : "well" },
        }], [], [])),
    ];

    private static void Culture(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "en" ? "en-US" : "es-ES");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
    }

    private IRenderedComponent<PatternCard> Card(string language, IReadOnlyList<DayPage> days)
    {
        Culture(language);
        return Render<PatternCard>(p => p.Add(c => c.Days, days));
    }
}
