using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Result;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Features.Result;

public sealed class ResultPartTests : BunitContext
{
    private static readonly Instrument Daily = InstrumentCatalog.Shipped.Get("daily");
    private static readonly DateOnly Day = new(2026, 3, 10);

    public ResultPartTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        Services.AddLocalization().AddHttpContextAccessor().AddSingleton(TimeProvider.System).AddScoped<Visitor>();
        Services.AddScoped<AntiforgeryStateProvider, NoToken>();
    }

    [Fact]
    public void The_step_for_a_wish_leads_to_what_helps_with_it_and_stays_quiet_below_a_safety_card()
    {
        Assert.Equal("button", Part<NextSteps>(View(("craving", "7"))).Find("li a[href='/craving']").ClassName);
        Assert.Equal("button button--quiet", Part<NextSteps>(View(("craving", "7"), ("low-mood", "very-much"), ("self-harm", "yes"))).Find("li a[href='/craving']").ClassName);
        Assert.Empty(Part<NextSteps>(View(("sleep", "very-poorly"))).FindAll("a[href='/craving']"));
    }

    [Fact]
    public void The_verdict_names_the_band_says_why_and_that_nobody_watches()
    {
        var verdict = Part<Verdict>(View());
        Assert.Equal(("band-title", "Steady"), (verdict.Find("section").GetAttribute("aria-labelledby"), verdict.Find("h2#band-title").TextContent));
        Assert.Contains(verdict.FindAll("p"), part => part.TextContent.StartsWith("Why this band: the number is 0 of 100", StringComparison.Ordinal));
        Assert.Contains(verdict.FindAll("strong"), part => part.TextContent == "Nobody watches your answers between visits.");
    }

    [Fact]
    public void A_rule_that_raised_the_band_is_named_and_the_number_stays()
    {
        var verdict = Part<Verdict>(View(("low-mood", "very-much"), ("self-harm", "yes")));
        Assert.Equal("Get support now", verdict.Find("h2").TextContent);
        Assert.Contains(verdict.FindAll("p"), part => part.TextContent.Contains("“You are not alone with this”.", StringComparison.Ordinal) && part.TextContent.EndsWith("The number stays as it is.", StringComparison.Ordinal));
    }

    [Fact]
    public void Reasons_are_the_persons_own_answers_with_their_points()
    {
        var pair = Part<ReasonsPair>(View(("sleep", "very-poorly"), ("anxiety", "a-little")));
        var up = pair.FindAll("section[aria-labelledby=up-title] .reasons__item");
        Assert.Equal(["You said: Very poorly", "You said: A little"], up.Select(item => item.QuerySelector(".reasons__answer")!.TextContent));
        Assert.Equal(["Adds 3 of 3", "Adds 1 of 3"], up.Select(item => item.QuerySelector(".reasons__weight")!.TextContent));
        Assert.Contains("You said: ", pair.Find("section[aria-labelledby=down-title] .reasons__answer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_score_is_said_in_words_and_the_drawing_too()
    {
        var card = Part<ScoreCard>(View(("sleep", "very-poorly")));
        Assert.StartsWith("8 out of 100. Shown as: Steady.", card.Find("svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.StartsWith("Your score is 8 of 100: your answers added 3 points", card.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody can tell yet", card.FindAll("p.gauge__value")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_steps_fit_what_added_most_and_calm_has_none()
    {
        var steps = Part<NextSteps>(View(("sleep", "very-poorly")));
        Assert.Equal([Daily.Items[Daily.IndexOf("sleep")].NextStep!.Title.In("en")], steps.FindAll("ol h3").Select(title => title.TextContent));
        Assert.Empty(Part<NextSteps>(View()).FindAll("ol"));
    }

    [Fact]
    public void The_areas_are_three_and_each_is_named_and_said() =>
        Assert.Equal((3, 3), (Part<AreasCard>(View()).FindAll("h3").Count, Part<AreasCard>(View()).FindAll("svg[role=img][aria-label]").Count));

    [Fact]
    public void The_list_of_signs_has_its_rungs_in_order_and_claims_none()
    {
        var fold = Part<LadderFold>(View(("used", "once")));
        Assert.Equal(LadderRung.Of(View().Week).Count, fold.FindAll("ol > li").Count);
        Assert.Contains("seen this week", fold.FindAll("ol > li")[^1].TextContent, StringComparison.Ordinal);
        Assert.Contains("no fixed order", fold.Find(".section__note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_helps_stands_at_each_rung_and_a_tie_is_not_to_be_mended_with_someone_feared()
    {
        Assert.Contains("Mend one tie", Part<LadderFold>(View()).Find("ol > li:nth-child(5)").TextContent, StringComparison.Ordinal);
        var afraid = Part<LadderFold>(View(("pulled-away", "a-little"), ("unsafe-home", "yes")));
        Assert.DoesNotContain("Mend one tie", afraid.Find("ol").TextContent, StringComparison.Ordinal);
        Assert.Equal("/help-now#violence", afraid.Find("ol > li:nth-child(5) a").GetAttribute("href"));
        Assert.Contains("March 10", afraid.Find(".fold__body > p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answers_are_read_back_in_the_first_person_and_nothing_is_made_up()
    {
        var voice = Part<VoiceFold>(View(("sleep", "prefer-not"), ("craving", "7")));
        Assert.Equal(["Body", "People and places", "Mind"], voice.FindAll("h3").Select(title => title.TextContent));
        Assert.StartsWith("I did not use. At its worst, my wish to use was 7 of 10. My body felt fine.", voice.Find(".fold__body p").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("slept", voice.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_question_whether_it_matches_has_three_answers_and_none_is_picked()
    {
        var form = Part<MatchForm>(View());
        Assert.Equal(["yes", "worse", "better"], form.FindAll("fieldset input[type=radio]").Select(radio => radio.GetAttribute("value")));
        Assert.Empty(form.FindAll("[checked]"));
        Assert.StartsWith("Does this match how you feel?", form.Find("legend").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, false, "a[href='/journal']", "See my days")]
    [InlineData(false, true, false, "button[value=keep]", "Keep it in my journal")]
    [InlineData(false, false, true, "a[href='/journal/open?next=result']", "Open my journal and keep it")]
    [InlineData(false, false, false, "a[href='/journal/keep']", "Keep it")]
    public void Keeping_offers_the_way_that_fits_this_phone(bool isKept, bool canKeep, bool canOpen, string way, string words)
    {
        var card = Render<KeepCard>(p => p.Add(k => k.IsKept, isKept).Add(k => k.CanKeep, canKeep).Add(k => k.CanOpen, canOpen));
        Assert.Equal(words, card.Find(way).TextContent);
        Assert.Equal(!isKept, card.FindAll("button[value=let-go]").Count == 1);
    }

    /// <summary>The calmest answer to every question, but for these.</summary>
    [Fact]
    public void A_review_of_an_older_version_keeps_what_was_shown()
    {
        var old = InstrumentCatalog.Shipped.Find("weekly", 1)!;
        var answers = old.Items.ToDictionary(item => item.Id, item => item.Id == "last-use" ? "2-8-weeks" : item.Options[0].Code);
        var at = new DateTimeOffset(Day.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero);
        var view = ResultView.Of(new CheckIn("made", "weekly", 1, 1, at, answers, new Dictionary<string, string>(), null, null), Day, PersonHistory.None)!;

        Assert.Equal((1, 1.0 / 119), (view.Instrument.Version, view.Score.Overall.Point / 100));
        Assert.Equal("You said: 2 to 8 weeks ago", Part<ReasonsPair>(view).Find("section[aria-labelledby=up-title] .reasons__answer").TextContent);
    }

    private static ResultView View(params (string Id, string Code)[] but)
    {
        var answers = Daily.Items.ToDictionary(item => item.Id, item => but.Where(b => b.Id == item.Id).Select(b => b.Code).FirstOrDefault() ?? item.Options[0].Code);
        var more = but.Where(b => Daily.IndexOf(b.Id) < 0).ToDictionary(b => b.Id, b => b.Code);
        var at = new DateTimeOffset(Day.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero);
        return ResultView.Of(new CheckIn("made", "daily", Daily.Version, 1, at, answers, more, null, null), Day, PersonHistory.None)!;
    }

    private IRenderedComponent<T> Part<T>(ResultView view)
        where T : IComponent => Render<T>(p => p.TryAdd("View", view));

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
