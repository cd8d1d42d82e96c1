using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Components;

namespace RelapseCheck.Web.Tests.Components;

public sealed class SafetyCardTests : BunitContext
{
    private static readonly SafetyRule Unsafe = Rule("unsafe"), SelfHarm = Rule("self-harm"), Used = Rule("used");

    public SafetyCardTests() => Services.AddLocalization();

    [Fact]
    public void Without_a_rule_there_is_no_card() => Assert.Empty(Card().Markup.Trim());

    [Fact]
    public void Every_rule_is_a_region_named_by_its_heading_with_what_to_do_and_where()
    {
        Assert.All(SafetyRules.Shipped.All, rule =>
        {
            var card = Card(rule);
            Assert.Equal("safe-title", card.Find("section").GetAttribute("aria-labelledby"));
            Assert.Equal(rule.Title.In("en"), card.Find("h2#safe-title").TextContent);
            Assert.Contains(rule.Text.In("en"), card.FindAll("p").Select(part => part.TextContent));
            Assert.Equal(rule.Do.Select(line => line.In("en")), card.FindAll("li").Select(line => line.TextContent));
            Assert.Equal(rule.Links.Select(link => (link.Path, link.Words.In("en"))), card.FindAll("a").Select(link => (link.GetAttribute("href")!, link.TextContent)));
        });
    }

    [Fact]
    public void The_others_are_one_line_each_with_one_way_to_go()
    {
        var card = Card(SelfHarm, Used);
        Assert.Single(card.FindAll("h2"));
        var also = card.FindAll("p")[^1];
        Assert.Equal($"Also: {Used.Line.In("en")} {Used.Links[0].Words.In("en")}", also.TextContent);
        Assert.Equal(Used.Links[0].Path, also.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_the_person_pressed_comes_first_and_nothing_is_lost(int pressed)
    {
        var card = Render<SafetyCard>(p => p.Add(c => c.Rules, [Unsafe]).Add(c => c.Language, "en").Add(c => c.Fits, pressed));
        Assert.Equal(Unsafe.Do[pressed].In("en"), card.FindAll("li")[0].TextContent);
        Assert.Equal(Unsafe.Links[pressed].Path, card.Find("a.button--help").GetAttribute("href"));
        Assert.Equal(Unsafe.Links.Select(link => link.Path).Order(), card.FindAll("a").Select(link => link.GetAttribute("href")).Order());
    }

    [Fact]
    public void Said_before_it_keeps_the_line_and_the_links()
    {
        var card = Render<SafetyCard>(p => p.Add(c => c.Rules, [SelfHarm]).Add(c => c.Language, "en").Add(c => c.Brief, true));
        Assert.Empty(card.FindAll("li"));
        Assert.Equal(SelfHarm.Line.In("en"), card.Find("p").TextContent);
        Assert.Equal(SelfHarm.Links.Count, card.FindAll("a").Count);
    }

    [Fact]
    public void It_speaks_Spanish_too()
    {
        var card = Render<SafetyCard>(p => p.Add(c => c.Rules, [SelfHarm]).Add(c => c.Language, "es"));
        Assert.Equal(SelfHarm.Title.In("es"), card.Find("h2").TextContent);
    }

    private static SafetyRule Rule(string id) => SafetyRules.Shipped.All.Single(rule => rule.Id == id);

    private IRenderedComponent<SafetyCard> Card(params SafetyRule[] rules) =>
        Render<SafetyCard>(p => p.Add(c => c.Rules, rules).Add(c => c.Language, "en"));
}
