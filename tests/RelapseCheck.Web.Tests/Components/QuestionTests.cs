using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Components;

namespace RelapseCheck.Web.Tests.Components;

public sealed class QuestionTests : BunitContext
{
    private static readonly Instrument Daily = InstrumentCatalog.Shipped.Get("daily");

    public QuestionTests() => Services.AddLocalization();

    [Fact]
    public void Every_question_of_a_check_in_can_be_skipped_or_kept_to_oneself()
    {
        Assert.All(Daily.Items, item =>
        {
            var values = Ask(item).FindAll("input[type=radio]").Select(radio => radio.GetAttribute("value")).ToList();
            Assert.Equal([.. item.Options.Select(option => option.Code), "", AnswerSheet.PreferNot], values);
        });
    }

    [Fact]
    public void Skip_is_picked_only_when_the_person_picked_it()
    {
        Assert.Empty(Ask(Daily.Items[0]).FindAll("[checked]"));
        Assert.Equal("", Ask(Daily.Items[0], "").Find("[checked]").GetAttribute("value"));
    }

    [Fact]
    public void A_scale_shows_numbers_and_speaks_its_ends()
    {
        var scale = Ask(Daily.Items[Daily.IndexOf("craving")]);
        Assert.Equal(11, scale.FindAll(".choice--number").Count);
        Assert.Equal(["0: none at all", "10: as strong as it gets"], scale.FindAll(".choice--number .spoken").Select(end => end.TextContent));
    }

    [Fact]
    public void A_problem_is_tied_to_the_question_and_to_its_first_choice()
    {
        var question = Render<ItemQuestion>(p => p.Add(q => q.Item, Daily.Items[0]).Add(q => q.Language, "en").Add(q => q.Problem, "Pick one"));
        Assert.Equal("true", question.Find("fieldset[role=radiogroup]").GetAttribute("aria-invalid"));
        Assert.Equal("used-problem", question.Find("#used-first").GetAttribute("aria-describedby"));
        Assert.Equal("Pick one", question.Find("#used-problem").TextContent);
    }

    [Theory]
    [InlineData("choices--two", "Yes", "No")]
    [InlineData("choices--cells", "Not at all", "A little", "Quite a bit", "Very much")]
    [InlineData("choices--pairs", "Nada", "Un poco", "Bastante", "Mucho")]
    [InlineData("choices--list", "No", "Methadone", "Buprenorphine (such as Suboxone)", "Naltrexone")]
    public void The_length_of_the_words_decides_the_layout(string layout, params string[] words) =>
        Assert.Equal(layout, ChoiceShape.Of([.. words.Select(word => new Choosable(word, word))]));

    private IRenderedComponent<ItemQuestion> Ask(Item item, string? given = null) =>
        Render<ItemQuestion>(p => p.Add(q => q.Item, item).Add(q => q.Language, "en").Add(q => q.Given, given));
}
