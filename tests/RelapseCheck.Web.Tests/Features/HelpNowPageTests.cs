using System.Net;
using AngleSharp.Dom;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Tests.Features;

public sealed class HelpNowPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task It_names_the_crisis_line_and_naloxone_with_the_database_gone()
    {
        if (Directory.Exists(Path.Combine(site.DataFolder, "db")))
        {
            Directory.Delete(Path.Combine(site.DataFolder, "db"), recursive: true);
        }

        using var browser = site.Visit("en");
        var page = await browser.Open("/help-now");

        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.Contains("988", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("naloxone", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("overdose")]
    [InlineData("naloxone")]
    [InlineData("tolerance")]
    [InlineData("mixing")]
    [InlineData("alone")]
    [InlineData("crisis")]
    [InlineData("violence")]
    [InlineData("medicine")]
    [InlineData("fluids")]
    [InlineData("craving")]
    [InlineData("lines")]
    [InlineData("ways")]
    [InlineData("poison")]
    [InlineData("family")]
    [InlineData("young")]
    public async Task It_has_the_part_that_other_pages_point_to(string anchor)
    {
        using var browser = site.Visit();
        Assert.NotNull((await browser.Open("/help-now")).GetElementById(anchor));
    }

    [Fact]
    public async Task It_has_every_part_that_a_safety_rule_points_to()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/help-now");

        Assert.All(SafetyRules.Shipped.All.SelectMany(rule => rule.Links).Where(link => link.Path.Contains('#')), link => Assert.NotNull(page.GetElementById(link.Path.Split('#')[1])));
    }

    [Fact]
    public async Task It_holds_no_form_and_sets_nothing_but_the_forms_token()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/help-now");

        Assert.Empty(page.Forms);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name is not "rc_f");
    }

    [Theory]
    [InlineData("en", "I am not safe right now")]
    [InlineData("es", "Ahora no estoy a salvo")]
    public async Task Its_four_ways_fold_out_at_the_end_of_every_page(string language, string title)
    {
        using var browser = site.Visit(language);
        foreach (var path in new[] { "/", "/help-now", "/check-in", "/check-in/daily", "/check-in/hard-day", "/result", "/journal", "/journal/open", "/journal/keep", "/lapse", "/privacy", "/method", "/no-such-page" })
        {
            var fold = (await browser.Open(path)).QuerySelector("footer details.fold")!;
            Assert.Equal(title, fold.QuerySelector("summary")!.TextContent);
            Assert.Equal(["/help-now#overdose", "/help-now#craving", "/help-now#crisis", "/help-now#violence"], fold.QuerySelectorAll(".ways a").Select(way => way.GetAttribute("href")));
            Assert.NotNull(fold.QuerySelector("a[href='/lapse']"));
        }
    }

    [Theory]
    [InlineData("en-US", "", "tel:911", "tel:988")]
    [InlineData("en-GB", "", "tel:999", "tel:116123")]
    [InlineData("en-US", "?country=AU", "tel:000", "tel:131114")]
    [InlineData("es-ES", "", "tel:112", "tel:024")]
    [InlineData("es-MX", "", "tel:911", "tel:8009112000")]
    public async Task Its_numbers_are_those_of_the_country(string language, string query, string ambulance, string crisis)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open("/help-now" + query);

        Assert.Equal(ambulance, page.QuerySelector(".card--safety .calls__call")!.GetAttribute("href"));
        Assert.Equal(crisis, page.QuerySelector("section[aria-labelledby=crisis] .calls__call")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_country_chosen_by_link_stays()
    {
        using var browser = site.Visit("en-US");
        await browser.Open("/help-now?country=GB");
        var page = await browser.Open("/help-now");

        Assert.Equal("tel:999", page.QuerySelector(".card--safety .calls__call")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("US", "poison", "tel:18002221222")]
    [InlineData("GB", "poison", "tel:111")]
    [InlineData("MX", "poison", "tel:911")]
    [InlineData("AU", "family", "tel:1300368186")]
    [InlineData("ES", "family", "tel:024")]
    [InlineData("ES", "young", "tel:900202010")]
    [InlineData("CA", "violence", "tel:211")]
    [InlineData("CA", "alone", "tel:18886886677")]
    public async Task A_part_has_the_line_for_it_or_the_next_best(string country, string part, string call)
    {
        using var browser = site.Visit();
        var page = await browser.Open("/help-now?country=" + country);

        Assert.Equal(call, page.QuerySelector($"section[aria-labelledby={part}] .calls__call")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("en", "oldest check on November 22, 2026")]
    [InlineData("es", "fue el 22 de noviembre de 2026")]
    public async Task It_says_when_the_numbers_were_compared_longest_ago(string language, string says)
    {
        using var browser = site.Visit(language);
        Assert.Contains(says, (await browser.Open("/help-now")).QuerySelector("details[open]")!.TextContent, StringComparison.Ordinal);
    }
}
