using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Web.Features.Method;

namespace RelapseCheck.Web.Tests.Features.Method;

public sealed class TryRatingTests : BunitContext
{
    public TryRatingTests()
    {
        Services.AddLogging();
        Services.AddLocalization();
    }

    [Fact]
    public void It_begins_with_a_rule_that_fired_one_that_could_and_a_range()
    {
        var page = Open();

        Assert.Equal("Between Reach out and Get support now. 37 of 100, from 30 to 48.", Said(page));
        Assert.Contains("Fired: Reach out", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Could fire", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worse_answer_moves_the_number_and_both_ends()
    {
        var page = Open();

        page.Find("#try-sleep").Change("very-poorly");

        Assert.Contains("47 of 100, from 38 to 56", Said(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_an_answer_out_widens_the_range_and_never_lowers_its_upper_end()
    {
        var page = Open();

        page.Find("#try-craving").Change("");

        Assert.Contains("from 22 to 48", Said(page), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_calls_for_its_follow_up_and_the_follow_up_fires_its_rule()
    {
        var page = Open();
        Assert.Empty(page.FindAll("#try-self-harm"));

        page.Find("#try-low-mood").Change("very-much");
        page.Find("#try-self-harm").Change("yes");

        Assert.StartsWith("Get support now.", Said(page), StringComparison.Ordinal);
        Assert.Contains("Fired: Get support now", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_follow_up_that_nothing_calls_for_any_more_no_longer_fires_its_rule()
    {
        var page = Open();
        page.Find("#try-low-mood").Change("very-much");
        page.Find("#try-self-harm").Change("yes");

        page.Find("#try-low-mood").Change("not-at-all");

        Assert.DoesNotContain("Fired: Get support now", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_stays_when_a_rule_raises_the_word()
    {
        var page = Open();

        page.Find("#try-unsafe").Change("might-use");

        Assert.Equal("Get support now. 37 of 100, from 30 to 48.", Said(page));
    }

    [Fact]
    public void Medicine_joins_the_sum_when_it_is_prescribed()
    {
        var page = Open();

        page.Find("#try-prescribed").Change("methadone");

        Assert.False(page.Find("#try-medication-missed").HasAttribute("disabled"));
        Assert.Contains("from 28 to 44", Said(page), StringComparison.Ordinal);
    }

    [Fact]
    public void With_everything_left_out_there_is_no_number_and_every_word_is_possible()
    {
        var page = Open();

        page.FindAll("button")[1].Click();

        Assert.Equal("Between Steady and Get support now. No score, range from 0 to 100.", Said(page));
    }

    [Fact]
    public void The_weekly_review_can_be_tried_and_starting_over_keeps_it()
    {
        var page = Open();
        page.Find("#try-instrument").Change("weekly");
        var start = Said(page);
        page.Find("#try-recent-weeks").Change("8-weeks");
        Assert.NotEqual(start, Said(page));

        page.FindAll("button")[0].Click();

        Assert.Equal(start, Said(page));
        Assert.NotNull(page.Find("#try-recent-weeks"));
    }

    [Fact]
    public void Nothing_can_be_changed_before_the_page_is_live()
    {
        Renderer.SetRendererInfo(new RendererInfo("Static", false));

        Assert.True(Render<TryRating>(Parameters("en")).Find("fieldset").HasAttribute("disabled"));
    }

    [Fact]
    public void It_speaks_Spanish()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        var page = Open("es");

        Assert.Equal("Entre Busca apoyo y Pide apoyo ya. 37 de 100, de 30 a 48.", Said(page));
    }

    private static Action<ComponentParameterCollectionBuilder<TryRating>> Parameters(string language) =>
        set => set.Add(page => page.Language, language);

    private static string Said(IRenderedComponent<TryRating> page) => page.Find("[role=status]").TextContent;

    private IRenderedComponent<TryRating> Open(string language = "en")
    {
        Renderer.SetRendererInfo(new RendererInfo("Server", true));
        return Render(Parameters(language));
    }
}
