using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Tests.Scoring;
using RelapseCheck.Web.Components;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Result;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Features.Result;

/// <summary>All 2,048 sets of safety rules as a person sees them.</summary>
public sealed class RuleSetPageTests : BunitContext
{
    private static readonly string[] MendsATie = ["pulled-away", "conflict", "resentment"];

    public RuleSetPageTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        Services.AddLocalization().AddHttpContextAccessor().AddSingleton(TimeProvider.System).AddScoped<Visitor>();
    }

    [Fact]
    public void The_first_stands_in_full_and_each_of_the_others_in_a_line()
    {
        foreach (var (rules, sheet) in RuleSets.All)
        {
            var (fired, language) = (Scorer.Score(sheet).Fired, rules.Count % 2 == 0 ? "en" : "es");
            var card = Render<SafetyCard>(p => p.Add(c => c.Rules, fired).Add(c => c.Language, language));
            Assert.Equal(rules.Take(1).Select(id => Rule(id).Title.In(language)), card.FindAll("h2").Select(title => title.TextContent));
            Assert.Equal(rules.Take(1).SelectMany(id => Rule(id).Do).Select(line => line.In(language)), card.FindAll("li").Select(line => line.TextContent));
            var lines = card.FindAll("p").Where(line => line.QuerySelector("strong") is not null).Select(line => line.TextContent).ToList();
            Assert.Equal(Math.Max(0, rules.Count - 1), lines.Count);
            Assert.All(rules.Skip(1).Zip(lines), pair => Assert.Contains(Rule(pair.First).Line.In(language), pair.Second, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_next_step_mends_a_tie_beside_fear_or_danger()
    {
        foreach (var (rules, sheet) in RuleSets.All)
        {
            // The three ties at their worst weigh most when little else does, and so would be the next steps.
            var answers = sheet.Instrument.Items.ToDictionary(item => item.Id, item => MendsATie.Contains(item.Id) ? item.Options.MaxBy(option => option.Points)!.Code : sheet.Answer(sheet.Find(item.Id))!.Code);
            var more = SafetyRules.Shipped.Inputs.Where(input => sheet.More(input.Id) is not null).ToDictionary(input => input.Id, input => sheet.More(input.Id)!);
            var day = new DateOnly(2026, 3, 10);
            var view = ResultView.Of(new CheckIn("made", "weekly", sheet.Instrument.Version, 1, new DateTimeOffset(day.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero), answers, more, null, null), day, PersonHistory.None)!;
            var steps = Render<NextSteps>(p => p.Add(n => n.View, view)).FindAll(".steps__title").Select(title => title.TextContent).ToList();
            var ties = MendsATie.Select(id => sheet.Instrument.Items[sheet.Find(id)].NextStep!.Title.In("en"));
            Assert.True(!steps.Intersect(ties).Any() || !(rules.Contains("unsafe-home") || rules.Contains("unsafe")), string.Join(' ', rules));
            Assert.True(rules.Count > 0 || steps.Intersect(ties).Any());
        }
    }

    private static SafetyRule Rule(string id) => SafetyRules.Shipped.All.Single(rule => rule.Id == id);
}
