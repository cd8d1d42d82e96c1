using System.Text.RegularExpressions;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Core.Tests.Sealing;

public sealed class WordListTests
{
    [Theory]
    [InlineData("en", 3)]
    [InlineData("es", 4)]
    public void A_list_has_7776_sorted_different_words_of_plain_letters(string language, int shortest)
    {
        var words = WordList.Of(language).Words;
        Assert.Equal(WordList.Size, words.Count);
        Assert.Equal(words.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), words);
        Assert.All(words, word => Assert.Matches(new Regex($"^[a-z]{{{shortest},9}}$"), word));
    }

    [Fact]
    public void No_english_word_that_could_hurt_is_left()
    {
        using var stream = typeof(WordListTests).Assembly.GetManifestResourceStream("avoided-words.txt")!;
        using var reader = new StreamReader(stream);
        var avoided = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(469, avoided.Length);
        Assert.DoesNotContain(avoided, word => WordList.Of("en").IndexOf(word) >= 0);
    }

    [Fact]
    public void In_spanish_one_slip_never_gives_another_word()
    {
        // Two words one slip apart are the same once one letter is taken out of one or both.
        var pairs = WordList.Of("es").Words
            .SelectMany(word => Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1)).Append(word).Distinct().Select(cut => (cut, word)))
            .GroupBy(x => x.cut, x => x.word)
            .SelectMany(alike => alike.SelectMany(a => alike.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => (a, b))));
        Assert.DoesNotContain(pairs, pair => OneSlipApart(pair.a, pair.b));
    }

    [Theory]
    [InlineData("en", "kitchan", "kitchen")]
    [InlineData("en", "rainbwo", "rainbow")]
    [InlineData("es", "abanic", "abanico")]
    public void The_nearest_words_are_suggested(string language, string typed, string meant) =>
        Assert.Contains(meant, WordList.Of(language).Near(typed));

    [Theory]
    [InlineData("")]
    [InlineData("qqqqqqqq")]
    [InlineData("anextraordinarilylongword")]
    public void Nothing_is_suggested_for_what_is_no_word(string typed) => Assert.Empty(WordList.Of("en").Near(typed));

    [Fact]
    public void A_language_without_a_list_gets_the_english_one() => Assert.Same(WordList.Of("en"), WordList.Of("en-GB"));

    private static bool OneSlipApart(string a, string b)
    {
        if (a.Length != b.Length)
        {
            return true;
        }

        var apart = Enumerable.Range(0, a.Length).Where(at => a[at] != b[at]).ToList();
        return apart is [_] || (apart is [var i, var j] && j == i + 1 && a[i] == b[j] && a[j] == b[i]);
    }
}
