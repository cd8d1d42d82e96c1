using RelapseCheck.Core.Family;

namespace RelapseCheck.Core.Tests.Family;

public sealed class WordCheckTests
{
    [Theory]
    [InlineData("en", "You always do this.", "blame", "You always")]
    [InlineData("en", "After all we did for you!", "blame", "After all we")]
    [InlineData("en", "After all, we did our best for you.", "blame", "After all, we")]
    [InlineData("en", "This is YOUR FAULT", "blame", "YOUR FAULT")]
    [InlineData("en", "If you don’t stop, you are out.", "threat", "If you don’t")]
    [InlineData("en", "if you dont stop", "threat", "if you dont")]
    [InlineData("en", "You are nothing but a junkie", "label", "junkie")]
    [InlineData("en", "Are you using again?", "corner", "Are you using")]
    [InlineData("en", "Show me your phone", "search", "Show me your")]
    [InlineData("en", "You have to stop.", "orders", "You have to")]
    [InlineData("es", "Siempre llegas tarde.", "blame", "Siempre llegas")]
    [InlineData("es", "¡Después de todo lo que hicimos por ti!", "blame", "Después de todo lo que")]
    [InlineData("es", "despues de todo lo que hicimos", "blame", "despues de todo lo que")]
    [InlineData("es", "Si no lo dejas, te echo de casa.", "threat", "Si no lo dejas")]
    [InlineData("es", "Eres un mentiroso", "label", "mentiroso")]
    [InlineData("es", "¿Estás consumiendo otra vez?", "corner", "Estás consumiendo")]
    [InlineData("es", "¿Esta\u0301s consumiendo?", "corner", "Esta\u0301s consumiendo")]
    [InlineData("es", "Tienes que dejarlo ya", "orders", "Tienes que")]
    public void A_word_that_closes_the_door_is_seen_and_quoted_as_it_was_typed(string language, string text, string rule, string words)
    {
        var note = Assert.Single(Read(language, text).Notes, note => note.Rule.Id == rule);
        Assert.Equal(words, note.Seen[0]);
        Assert.NotNull(note.Rule.Instead);
    }

    [Theory]
    [InlineData("en", "I noticed you were up at night.", "saw")]
    [InlineData("en", "I’ve noticed you are tired", "saw")]
    [InlineData("en", "What would help right now?", "asks")]
    [InlineData("en", "I can drive you on Tuesday.", "offers")]
    [InlineData("en", "I’m so proud of you", "feels")]
    [InlineData("en", "Thank you for telling me", "thanks")]
    [InlineData("es", "Vi que no dormiste.", "saw")]
    [InlineData("es", "¿Cómo estás?", "asks")]
    [InlineData("es", "El martes te puedo llevar.", "offers")]
    [InlineData("es", "Me preocupo por ti", "feels")]
    [InlineData("es", "Gracias por contarme", "thanks")]
    public void What_opens_the_door_is_praised(string language, string text, string rule)
    {
        var note = Assert.Single(Read(language, text).Notes, note => note.Rule.Id == rule);
        Assert.True(note.Rule.Good);
        Assert.NotEmpty(note.Seen);
    }

    [Theory]
    [InlineData("en", "It is not your fault.", "blame")]
    [InlineData("en", "You do not have to answer today.", "orders")]
    [InlineData("en", "I will never say you are lazy", "orders")]
    [InlineData("es", "No es tu culpa.", "blame")]
    [InlineData("es", "No tienes que contestar hoy.", "orders")]
    public void Words_that_are_turned_round_do_not_count(string language, string text, string rule) =>
        Assert.DoesNotContain(Read(language, text).Notes, note => note.Rule.Id == rule);

    [Theory]
    [InlineData("en", "If you don't stop I will kill myself", "death", "/help-now#crisis")]
    [InlineData("en", "Please do not kill yourself", "death", "/help-now#crisis")]
    [InlineData("en", "Last night you hit me", "violence", "/help-now#violence")]
    [InlineData("es", "A veces quiero morirme", "death", "/help-now#crisis")]
    [InlineData("es", "Te tengo miedo", "violence", "/help-now#violence")]
    public void Words_of_danger_lead_to_help_even_behind_a_not(string language, string text, string rule, string path)
    {
        var first = Read(language, text).Notes[0];
        Assert.Equal((rule, path), (first.Rule.Id, first.Rule.Danger?.Path));
    }

    [Fact]
    public void A_no_before_a_comma_turns_nothing_round() =>
        Assert.Contains(Read("en", "No, you always do this.").Notes, note => note.Rule.Id == "blame");

    [Fact]
    public void A_phrase_does_not_reach_over_the_end_of_a_sentence() =>
        Assert.DoesNotContain(Read("en", "I love you. Always here for you.").Notes, note => note.Rule.Id == "blame");

    [Theory]
    [InlineData("en", "You were not at the group on Tuesday.")]
    [InlineData("es", "El martes no estuviste en el grupo.")]
    public void A_missing_feeling_and_a_missing_offer_are_named_gently(string language, string text)
    {
        var notes = Read(language, text).Notes;
        Assert.Contains(notes, note => note.Rule.Id == "no-feeling" && note.Seen.Count == 0);
        Assert.Contains(notes, note => note.Rule.Id == "no-offer");
        Assert.DoesNotContain(Read(language, text + (language == "en" ? " I worry. Can I help?" : " Me preocupa. ¿Te ayudo?")).Notes, note => note.Rule.Id.StartsWith("no-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void A_long_text_is_one_of_more_than_ninety_words(int words, bool isLong) =>
        Assert.Equal(isLong, Read("en", string.Join(' ', Enumerable.Repeat("the", words))).Notes.Any(note => note.Rule.Id == "long"));

    [Fact]
    public void Danger_comes_first_and_then_what_is_good()
    {
        var notes = Read("en", "You always lie. I saw you at the station. How are you? I want to die.").Notes;
        Assert.Equal(notes.OrderByDescending(note => note.Rule.Danger is not null).ThenByDescending(note => note.Rule.Good).Select(note => note.Rule.Id), notes.Select(note => note.Rule.Id));
        Assert.Contains(notes, note => !note.Rule.Good);
    }

    [Fact]
    public void The_same_words_are_quoted_once_and_at_most_three_are_quoted()
    {
        Assert.Equal(["You always"], Note("You always shout. you always run. YOU ALWAYS", "blame").Seen);
        Assert.Equal(3, Note("You always. You never. Your fault. You promised. Because of you.", "blame").Seen.Count);
    }

    private static WordNote Note(string text, string rule) => Read("en", text).Notes.Single(note => note.Rule.Id == rule);

    private static WordReading Read(string language, string text) => WordCheck.Read(Rehearsal.Shipped, language, text);
}
