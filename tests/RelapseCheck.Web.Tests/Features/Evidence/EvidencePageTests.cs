using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using RelapseCheck.Core.Figures;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Web.Features.Evidence;

namespace RelapseCheck.Web.Tests.Features.Evidence;

public sealed partial class EvidencePageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly EvidenceFigures Figures = EvidenceFigures.Shipped;

    // What is no figure of the studies: the scale, the studies' and packages' names, their years, and the ages that name groups.
    private static readonly string[] Names = ["0", "50", "100", "0027", "0030", "0094", "2006", "2010", "30", "44", "45"];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task No_figure_stands_outside_the_file(string language)
    {
        var main = await Main(language);
        foreach (var code in main.QuerySelectorAll("code"))
        {
            code.Remove();
        }

        var known = Known().Select(number => number.ToString(CultureInfo.InvariantCulture)).Concat(Names).ToHashSet(StringComparer.Ordinal);
        var said = main.Descendants<IText>().Select(text => text.Data).Concat(main.QuerySelectorAll("[aria-label]").Select(element => element.GetAttribute("aria-label")!));
        var numbers = said.SelectMany(text => Number().Matches(text)).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();

        Assert.True(numbers.Length > 50);
        Assert.Equal([], numbers.Except(known, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Every_question_has_sentences_a_chart_with_words_and_a_table(string language)
    {
        var sections = (await Main(language)).QuerySelectorAll("section.card:not(.card--quiet)");

        Assert.Equal(Figures.Skipping is null ? 3 : 4, sections.Length);
        Assert.All(sections, section =>
        {
            Assert.InRange(section.Children.Count(child => child.LocalName == "p" && child.ClassList.Length == 0), 3, 4);
            var chart = Assert.Single(section.QuerySelectorAll("svg[role=img]"));
            Assert.InRange(chart.GetAttribute("aria-label")!.Length, 30, 1000);
            Assert.Single(section.QuerySelectorAll("table caption"));
        });
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Every_group_is_named_and_those_that_tell_less_stand_in_a_sentence(string language)
    {
        var section = (await Main(language)).QuerySelector("section[aria-labelledby=whom]")!;
        var names = section.QuerySelectorAll("tbody th").Select(cell => cell.TextContent).ToArray();

        Assert.Equal(Figures.Groups.Count + 5, names.Length);
        Assert.DoesNotContain(names, name => name.Contains("group.", StringComparison.Ordinal));
        var sentences = string.Concat(section.QuerySelectorAll("p").Select(p => p.TextContent));
        Assert.All(Figures.Below, group =>
        {
            var at = Told.InOrder(Figures.Groups).ToList().IndexOf(group);
            Assert.Contains(names[5 + at], sentences, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("en", "They say nothing about you", "before the fentanyl of today", "did not tell of all use", "only on made-up ones")]
    [InlineData("es", "No dicen nada de ti", "antes del fentanilo de hoy", "no contó todo el consumo", "solo con gente inventada")]
    public async Task It_says_what_the_figures_cannot_say(string language, params string[] said)
    {
        var text = Flat((await Main(language)).TextContent);

        Assert.All(said, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\{\d|%|\b(well|whom|skip|unknown|about|column|group|pattern|part|tried|next|key)\.[a-z0-9]+\b", text);
    }

    [Theory]
    [InlineData("/method")]
    [InlineData("/learn/numbers")]
    public async Task Pages_about_the_rating_and_about_figures_lead_there(string path)
    {
        using var browser = site.Visit();

        Assert.NotNull((await browser.Open(path)).QuerySelector("main a[href='/evidence']"));
    }

    [Fact]
    public async Task Anyone_can_read_it_and_odd_queries_change_nothing()
    {
        using var browser = site.Visit();
        foreach (var path in new[] { "/evidence", "/evidence?x=%00%F0%9F%98%80", "/evidence?lang=" + new string('a', 3000) })
        {
            var page = await browser.Open(path);
            Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
            Assert.NotNull(page.QuerySelector("#well"));
        }
    }

    private static IEnumerable<int> Known()
    {
        IEnumerable<WeekFigures> all = [Figures.All, Figures.Abstinent, Figures.HeldOut, Figures.HeldOutAbstinent, .. Figures.Groups];
        var skipped = Figures.Skipping?.Patterns ?? [];
        var shares = all.SelectMany(weeks => (IEnumerable<Estimate?>)[weeks.Auroc, weeks.Naive, weeks.Within, .. weeks.Bands.Select(band => band.Share)])
            .Concat(skipped.Select(pattern => pattern.Auroc))
            .OfType<Estimate>().SelectMany(figure => new[] { figure.Value, figure.Low, figure.High })
            .Concat(skipped.SelectMany(pattern => new[] { pattern.Unrated, pattern.Withheld, pattern.TooLow, pattern.Zero.TooLow }))
            .Append(EvidenceFigures.MostBelow);
        return
        [
            .. all.SelectMany(weeks => (IEnumerable<int>)[weeks.Weeks, weeks.People, .. weeks.Bands.SelectMany(band => new[] { band.Weeks, band.Events })]),
            .. shares.Where(share => !double.IsNaN(share)).Select(Told.Of100),
            .. skipped.SelectMany(pattern => Number().Matches(pattern.Name).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))),
            Figures.Skipping?.Weeks ?? 0, Figures.Version, Figures.Draws, (int)Figures.Seed, Figures.Measured.Day, Figures.Measured.Year, Figures.LeftOut.Values.Sum(),
            Figures.Tried.Items.Count, Figures.Tried.ItemsAll, Figures.Tried.Points, Figures.Tried.PointsAll, InstrumentCatalog.Shipped.Get("daily").Items.Count,
        ];
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IElement> Main(string language)
    {
        using var browser = site.Visit(language);
        return (await browser.Open("/evidence")).QuerySelector("main")!;
    }

    [GeneratedRegex(@"\d[\d,.]*\d|\d")]
    private static partial Regex Number();
}
