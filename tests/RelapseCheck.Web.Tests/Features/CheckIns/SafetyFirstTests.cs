using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

/// <summary>A rule speaks as soon as its answer was sent: on top of the next step, which stays usable.</summary>
public sealed class SafetyFirstTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly (string Rule, string Instrument, string Answers)[] Fired =
    [
        ("used", "daily", "used=once"),
        ("used", "weekly", "used=1-day"),
        ("self-harm", "daily", "low-mood=very-much self-harm=yes"),
        ("unsafe-home", "weekly", "conflict=very-much unsafe-home=yes"),
        ("mixed", "daily", "prescribed=methadone with-others=yes"),
        ("tolerance", "daily", "craving=10 left-care-days=5"),
        ("medication-stopped", "daily", "prescribed=methadone medication-missed=missed days-missed=3+"),
        ("dehydration", "daily", "unwell=very-much keeps-fluids=no"),
        ("hopeless", "daily", "low-mood=very-much"),
        ("no-control", "daily", "craving=10 confidence=not-sure"),
        ("just-once-near", "daily", "just-once=very-much places-of-use=very-much"),
    ];

    public static TheoryData<string, string, string, string> Rules => new(
        from fired in Fired
        from language in new[] { "en", "es" }
        select (fired.Rule, fired.Instrument, fired.Answers, language));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task It_stands_on_top_of_the_very_next_page_and_the_page_still_goes_on(string rule, string instrument, string answers, string language)
    {
        using var browser = site.Visit(language);
        (string Name, string Value)[] told = [.. answers.Split(' ').Select(answer => (answer.Split('=')[0], answer.Split('=')[1]))];
        var open = told.Select(answer => answer.Name).ToHashSet();
        var page = await browser.Open($"/check-in/{instrument}");
        while (open.Count > 0)
        {
            Assert.Null(page.QuerySelectorAll(".card--safety h2").FirstOrDefault(title => title.TextContent == Title(rule, language)));
            var form = Walk.Form(page);
            var sent = Walk.Fill(form, Walk.Calm(told));
            open.ExceptWith(sent.Where(field => told.Contains(field)).Select(field => field.Name));
            page = await browser.Submit(form, sent);
        }

        Assert.StartsWith($"/check-in/{instrument}/", Walk.Path(browser), StringComparison.Ordinal);
        Assert.Equal(Title(rule, language), page.QuerySelector("main h1, main h2")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".card--safety [href='']"));
        await GoesOn(browser, page);
    }

    private static async Task GoesOn(Browser browser, IHtmlDocument page)
    {
        var here = Walk.Path(browser);
        Assert.NotNull(Walk.Form(page).QuerySelector("button.button[value=next]"));
        await browser.Submit(Walk.Form(page), Walk.Fill(Walk.Form(page), Walk.Calm()));
        Assert.NotEqual(here, Walk.Path(browser));
    }

    private static string Title(string rule, string language) => SafetyRules.Shipped.All.Single(known => known.Id == rule).Title.In(language);
}
