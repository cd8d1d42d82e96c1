using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Core.Tests.Sealing;

public sealed class PassphraseTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void New_words_are_seven_of_the_list_and_read_back(string language)
    {
        for (var n = 0; n < 200; n++)
        {
            var words = Passphrase.New(language).Words(language);
            Assert.Equal(7, words.Count);
            Assert.True(Passphrase.TryRead(string.Join(' ', words), out var read, out _));
            Assert.Equal(language, read.Language);
            Assert.Equal(words, read.Words(language));
        }
    }

    [Fact]
    public void The_same_number_can_be_said_in_every_language()
    {
        var words = Passphrase.New("en");
        Assert.True(Passphrase.TryRead(string.Join(' ', words.Words("es")), out var spanish, out _));
        Assert.Equal(words.Words("en"), spanish.Words("en"));
    }

    [Theory]
    [InlineData("gremial curtidor berrueco actividad astro infinito sustrato")]
    [InlineData("  GREMIAL, Curtidor;\r\n berrueco\tactividad - astro. infinito,, sustrato!\n")]
    [InlineData("gremial-curtidor–berrueco—actividad/astro\u00a0infinito\u2028sustrato")]
    [InlineData("1. gremial 2. curtidor 3. berrueco 4. actividad 5. astro 6. infinito 7. sustrato")]
    [InlineData("grémial cürtidor berruecò actividád astró infinitõ sustratô")]
    [InlineData("\ufffegremial curtidor berrueco activi\ufffedad astro infinito sustrato\uffff")]
    [InlineData("gremial cur\u00adtidor berrueco activida\u0301d astro infinito sustrato")]
    public void Typing_is_forgiven(string typed)
    {
        Assert.True(Passphrase.TryRead(typed, out var words, out var problem));
        Assert.Null(problem);
        Assert.Equal("lupin enviably clambake ambition canning nearly unclasp", string.Join(' ', words.Words("en")));
    }

    [Fact]
    public void An_unknown_word_is_named_with_what_it_may_have_been()
    {
        Assert.False(Passphrase.TryRead("lupin enviably clambake ambitoin canning neerly unclasp", out var words, out var problem));
        Assert.Null(words);
        Assert.Equal(PassphraseProblemKind.UnknownWords, problem.Kind);
        Assert.Equal([4, 6], problem.Unknown.Select(word => word.Place));
        Assert.Equal(["ambition"], problem.Unknown[0].Suggestions);
        Assert.Contains("nearly", problem.Unknown[1].Suggestions);
    }

    [Fact]
    public void Suggestions_come_from_the_language_that_most_words_are_of()
    {
        Assert.False(Passphrase.TryRead("gremial curtidor berueco actividad astro infinito sustrato", out _, out var problem));
        Assert.Equal(["berrueco"], problem.Unknown.Single().Suggestions);
    }

    [Theory]
    [InlineData("lupin enviably clambake ambition canning nearly", 6)]
    [InlineData("lupin enviably clambake ambition canning nearly unclasp unclasp", 8)]
    public void A_wrong_number_of_words_is_said(string typed, int count)
    {
        Assert.False(Passphrase.TryRead(typed, out _, out var problem));
        Assert.Equal((PassphraseProblemKind.WrongCount, count), (problem.Kind, problem.Count));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \n")]
    [InlineData("1234 ... 99")]
    public void Nothing_typed_is_said(string? typed)
    {
        Assert.False(Passphrase.TryRead(typed, out _, out var problem));
        Assert.Equal(PassphraseProblemKind.Empty, problem.Kind);
    }

    [Fact]
    public void Far_too_much_is_not_read_at_all()
    {
        Assert.False(Passphrase.TryRead(new string('a', 100_000), out _, out var problem));
        Assert.Equal(PassphraseProblemKind.Empty, problem.Kind);
    }

    [Fact]
    public void Words_that_do_not_belong_together_are_said_before_any_key_work()
    {
        // The last word carries the check: of the 7,776 last words one in sixteen fits.
        var fitting = WordList.Of("en").Words.Count(last => Passphrase.TryRead("lupin enviably clambake ambition canning nearly " + last, out _, out _));
        Assert.Equal(WordList.Size / 16, fitting);

        Assert.False(Passphrase.TryRead("enviably lupin clambake ambition canning nearly unclasp", out _, out var problem));
        Assert.Equal(PassphraseProblemKind.BadCheck, problem.Kind);
    }

    [Fact]
    public void A_number_of_more_than_90_bits_is_no_passphrase()
    {
        Assert.False(Passphrase.TryRead("zoom zoom zoom zoom zoom zoom zoom", out _, out var problem));
        Assert.Equal(PassphraseProblemKind.BadCheck, problem.Kind);
    }

    [Fact]
    public void It_is_never_printed()
    {
        Assert.True(Passphrase.TryRead("lupin enviably clambake ambition canning nearly unclasp", out var words, out _));
        Assert.False(Passphrase.TryRead("lupin secretword", out _, out var problem));
        object[] said = [words, problem, problem.Unknown[0]];
        Assert.All(said, thing => Assert.Equal(thing.GetType().FullName, thing.ToString()));
    }
}
