using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Plans;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Plans;

public sealed class OwnPlanTests(JournalSite site) : IClassFixture<JournalSite>
{
    // The journal answers these two itself; a result never names them among what added most.
    private static readonly string[] NotAsked = ["last-use", "recent-weeks"];

    [Fact]
    public void Every_sign_that_a_result_can_name_opens_a_part_of_the_plan()
    {
        var signs = new[] { "daily", "weekly", "hard-day" }.SelectMany(id => InstrumentCatalog.Shipped.Get(id).Items).Select(item => item.Id).Distinct().Except(NotAsked);

        Assert.DoesNotContain(signs, sign => !PlanMatch.Knows(sign));
        Assert.Subset(PlanSections.All.ToHashSet(), PlanMatch.For(signs).ToHashSet());
    }

    [Theory]
    [InlineData("people-who-use", "people", "contacts")]
    [InlineData("places-of-use", "places", "contacts")]
    [InlineData("low-mood", "moods", "helps")]
    [InlineData("used", "contacts", "helps", "naloxone")]
    [InlineData("no-such-sign")]
    public void A_sign_opens_its_parts(string sign, params string[] parts) => Assert.Equal(parts, PlanMatch.For([sign]));

    [Fact]
    public void Parts_stand_in_the_order_of_the_signs_and_once() =>
        Assert.Equal(["places", "contacts", "steps", "reasons"], PlanMatch.For(["places-of-use", "craving"]));

    [Fact]
    public async Task A_result_shows_what_the_person_wrote_for_it_and_nothing_else_of_the_plan()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Add("steps", "Walk to the river");
        await browser.Add("contacts", "Maria", "555-0100");
        await browser.Add("places", "Behind the station");
        await browser.Add("signs", "", "", "craving");
        var page = await browser.Through("daily", Walk.Calm(("craving", "9")));

        var card = page.QuerySelector("section[aria-labelledby=own-plan-title]")!;
        Assert.Contains("Walk to the river", card.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector("a[href='tel:5550100']"));
        Assert.NotNull(card.QuerySelector("a[href='/plan']"));
        Assert.Contains("one of your early signs", card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("station", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "nothing for this yet")]
    [InlineData("es", "no dice nada sobre esto")]
    public async Task An_empty_plan_is_offered_in_one_line_at_the_part_that_fits(string language, string said)
    {
        using var browser = site.Visit(language);
        await browser.Keep();
        var page = await browser.Through("daily", Walk.Calm(("craving", "9")));

        Assert.Contains(said, page.QuerySelector("a[href='/plan/write?at=steps#steps']")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#own-plan-title"));
    }

    [Fact]
    public async Task Without_a_journal_there_is_one_line()
    {
        using var browser = site.Visit();
        var page = await browser.Through("daily", Walk.Calm(("craving", "9")));

        Assert.Single(page.QuerySelectorAll("main a[href^='/plan']"));
    }

    [Fact]
    public async Task A_day_on_which_nothing_stands_out_opens_nothing()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Add("steps", "Walk to the river");
        var page = await browser.Through("daily", Walk.Calm());

        Assert.DoesNotContain("river", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
