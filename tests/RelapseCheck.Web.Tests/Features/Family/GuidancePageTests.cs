using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core;
using RelapseCheck.Core.Family;
using RelapseCheck.Web.Features.Family.Guidance;
using RelapseCheck.Web.Features.HelpNow;

namespace RelapseCheck.Web.Tests.Features.Family;

public sealed class GuidancePageTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string, string> PagesAndLanguages() => [.. GuideCatalog.Shipped.All.SelectMany(page => Languages.All.Select(language => (page.Id, language)))];

    [Theory]
    [InlineData("en-US", "tel:911")]
    [InlineData("en-GB", "tel:999")]
    [InlineData("es-ES", "tel:112")]
    public async Task The_door_begins_with_danger_and_the_countrys_number(string language, string call)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open("/family");
        var first = page.QuerySelector("main section")!;

        Assert.Equal("danger", first.GetAttribute("aria-labelledby"));
        Assert.Equal(call, first.QuerySelector(".calls__call")!.GetAttribute("href"));
        Assert.Equal(["/help-now#overdose", "/help-now#crisis", "/help-now#violence", "/family/home#children"], first.QuerySelectorAll(".ways a").Select(way => way.GetAttribute("href")));
    }

    [Fact]
    public async Task The_door_leads_to_everything_a_family_can_do_here()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/family");

        Assert.Equal(
            ["call", "home", "journal", "meaning", "not-for", "observe", "rehearse", "strain", "support", "talk"],
            page.QuerySelectorAll(".doors__door").Select(door => door.GetAttribute("href")!["/family/".Length..]).Order());
    }

    [Theory]
    [MemberData(nameof(PagesAndLanguages))]
    public async Task Every_page_shows_all_that_its_data_hold(string id, string language)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open($"/family/{id}");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.All(GuideCatalog.Shipped.Get(id).Texts, part => Assert.Contains(part.Text.In(language), text, StringComparison.Ordinal));
        Assert.All(GuideCatalog.Shipped.Get(id).Parts, part => Assert.NotNull(page.GetElementById(part.Id)));
    }

    [Fact]
    public async Task Every_anchor_that_a_page_points_to_is_there()
    {
        using var browser = site.Visit();
        var links = GuideCatalog.Shipped.All.SelectMany(page => page.Parts).SelectMany(part => part.Links)
            .Concat(Rehearsal.Shipped.Moments.SelectMany(moment => moment.Links))
            .Concat(Rehearsal.Shipped.Rules.Select(rule => rule.Danger).OfType<GuideLink>())
            .Select(link => link.Path).Append("/family/home#children").Where(path => path.Contains('#', StringComparison.Ordinal)).Distinct();
        foreach (var link in links)
        {
            Assert.True((await browser.Open(link.Split('#')[0])).GetElementById(link.Split('#')[1]) is not null, link);
        }
    }

    [Fact]
    public void Every_kind_of_help_line_is_known_and_every_country_has_an_answer() =>
        Assert.All(GuideCatalog.Shipped.All.SelectMany(page => page.Parts).Where(part => part.Calls.Count > 0), part =>
            Assert.All(HelpLines.Shipped.Countries, country => Assert.NotEmpty(GuideCalls.Of(part, country))));

    [Fact]
    public async Task The_pages_answer_with_the_database_gone_and_set_no_form()
    {
        using var fresh = new RunningSite();
        using var browser = fresh.Visit();
        await browser.Open("/family");
        Directory.Delete(Path.Combine(fresh.DataFolder, "db"), recursive: true);
        foreach (var path in new[] { "", "/talk", "/home", "/call", "/meaning", "/support", "/not-for" })
        {
            var page = await browser.Open("/family" + path);
            Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
            Assert.Empty(page.Forms);
        }
    }

    [Fact]
    public async Task Titles_are_neutral()
    {
        using var browser = site.Visit();
        foreach (var path in new[] { "", "/talk", "/home", "/call", "/meaning", "/support", "/not-for", "/rehearse" })
        {
            Assert.Equal("Notes", (await browser.Open("/family" + path)).Title);
        }
    }
}
