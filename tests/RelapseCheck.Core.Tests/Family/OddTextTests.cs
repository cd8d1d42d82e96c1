using System.Runtime.InteropServices;
using System.Security.Cryptography;
using RelapseCheck.Core.Family;

namespace RelapseCheck.Core.Tests.Family;

public sealed class OddTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \r\n ")]
    [InlineData("🙏🏽❤️😢")]
    [InlineData("...?!?!")]
    [InlineData("هل أنت بخير؟ أنا قلق عليك")]
    [InlineData("מה שלומך? אני דואג לך")]
    [InlineData("你还好吗？我很担心你。")]
    [InlineData("xqzt brrf")]
    [InlineData("\uD83D\uDE00\uD83D")]
    public void A_text_without_a_known_word_is_not_judged(string text)
    {
        var reading = WordCheck.Read(Rehearsal.Shipped, "en", text);
        Assert.False(reading.Readable);
        Assert.Empty(reading.Notes);
    }

    [Theory]
    [InlineData("en", "¿Cómo te sientes hoy? Me preocupo mucho por ti.")]
    [InlineData("es", "I worry about us. Is that what happened?")]
    public void A_text_in_the_other_language_is_not_judged(string language, string text) =>
        Assert.False(WordCheck.Read(Rehearsal.Shipped, language, text).Readable);

    [Theory]
    [InlineData("You always ❤️ do this 😢", "You always")]
    [InlineData("😢😢you always😢", "you always")]
    [InlineData("You\u00A0always", "You\u00A0always")]
    [InlineData("You\r\nalways", null)]
    [InlineData("𝐘𝐨𝐮 𝐚𝐥𝐰𝐚𝐲𝐬 do", "𝐘𝐨𝐮 𝐚𝐥𝐰𝐚𝐲𝐬")]
    [InlineData("<b>You always</b><script>alert(1)</script>", "You always")]
    [InlineData("'You always' said he", "You always")]
    public void Words_are_found_between_whatever_stands_around_them(string text, string? words) =>
        Assert.Equal(words, WordCheck.Read(Rehearsal.Shipped, "en", text).Notes.FirstOrDefault(note => note.Rule.Id == "blame")?.Seen[0]);

    [Theory]
    [InlineData("you always ")]
    [InlineData("y ")]
    [InlineData("é̀̀")]
    [InlineData("😀")]
    public void The_longest_text_is_read_and_a_longer_one_refused(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, WordCheck.LongestText))[..WordCheck.LongestText];
        WordCheck.Read(Rehearsal.Shipped, "en", text);
        Assert.Throws<ArgumentException>(() => WordCheck.Read(Rehearsal.Shipped, "en", text + "a"));
    }

    [Fact]
    public void Any_two_thousand_characters_are_read_in_both_languages()
    {
        for (var round = 0; round < 200; round++)
        {
            var text = new string(MemoryMarshal.Cast<byte, char>(RandomNumberGenerator.GetBytes(2 * WordCheck.LongestText)));
            Assert.All(Languages.All, language => WordCheck.Read(Rehearsal.Shipped, language, text));
        }
    }
}
