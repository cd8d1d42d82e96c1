namespace RelapseCheck.Core.Tests.Words;

public sealed class ReadingGradeTests
{
    [Theory]
    [InlineData("en", "medicine", 3)]
    [InlineData("en", "use", 1)]
    [InlineData("en", "used", 1)]
    [InlineData("en", "wanted", 2)]
    [InlineData("en", "people", 2)]
    [InlineData("en", "little", 2)]
    [InlineData("en", "recovery", 4)]
    [InlineData("en", "question", 2)]
    [InlineData("en", "social", 2)]
    [InlineData("en", "places", 2)]
    [InlineData("es", "que", 1)]
    [InlineData("es", "ayuda", 3)]
    [InlineData("es", "día", 2)]
    [InlineData("es", "hoy", 1)]
    [InlineData("es", "recuperación", 5)]
    [InlineData("es", "ansiedad", 3)]
    [InlineData("es", "leer", 2)]
    [InlineData("es", "ciudad", 2)]
    public void Syllables_are_counted_by_the_rules_of_the_language(string language, string word, int syllables) =>
        Assert.Equal(syllables, Syllables.Count(language, word));

    [Fact]
    public void Plain_words_are_easy_and_office_words_are_not()
    {
        Assert.InRange(ReadingGrade.Of("en", ["Did you sleep well last night? Call a friend if you feel low."]), 0, 3);
        Assert.InRange(ReadingGrade.Of("en", ["Individuals experiencing considerable psychological difficulties should immediately communicate with professional organizations."]), 12, 60);
        Assert.InRange(ReadingGrade.Of("es", ["¿Dormiste bien anoche? Llama a un amigo si te sientes mal."]), 0, 5);
        Assert.InRange(ReadingGrade.Of("es", ["Las personas experimentando considerables dificultades psicológicas deberán comunicarse inmediatamente con organizaciones profesionales."]), 10, 20);
    }

    [Fact]
    public void Labels_do_not_make_a_text_look_easy() =>
        Assert.Equal(
            ReadingGrade.Of("en", ["Think about the last day and about the people around you."]),
            ReadingGrade.Of("en", ["Think about the last day and about the people around you.", "Not at all", "A little"]));
}
