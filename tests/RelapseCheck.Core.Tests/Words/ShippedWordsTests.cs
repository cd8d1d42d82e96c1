using System.Text.RegularExpressions;

namespace RelapseCheck.Core.Tests.Words;

public sealed partial class ShippedWordsTests
{
    private const double HighestGrade = 6;

    public static TheoryData<string, string> FilesAndLanguages() =>
        [.. ShippedWords.Files.SelectMany(file => Languages.All.Select(language => (file, language)))];

    [Theory]
    [MemberData(nameof(FilesAndLanguages))]
    public void The_reading_grade_is_six_or_lower(string file, string language) =>
        Assert.InRange(ReadingGrade.Of(language, ShippedWords.Of(file).Select(text => text.Text.In(language))), 0, HighestGrade);

    [Fact]
    public void Numbers_and_placeholders_are_the_same_in_every_language()
    {
        var differ = All().Where(text => Languages.All.Select(language => Fixed(text.Text.In(language))).Distinct().Count() > 1).Select(text => text.Place);

        Assert.Empty(differ);
    }

    [Fact]
    public void A_question_is_a_question_in_every_language()
    {
        var asked = All().Where(text => text.Place.EndsWith(", ask", StringComparison.Ordinal));

        Assert.All(asked, text =>
        {
            Assert.EndsWith("?", text.Text.In("en"), StringComparison.Ordinal);
            Assert.Matches("¿.*\\?", text.Text.In("es"));
        });
    }

    [Fact]
    public void Spanish_is_not_left_in_English()
    {
        var same = All().Where(text => text.Text.In("en") == text.Text.In("es") && !SameInBoth().IsMatch(text.Text.In("en"))).Select(text => text.Place);

        Assert.Empty(same);
    }

    [Fact]
    public void Spanish_says_tú_and_never_usted() =>
        Assert.DoesNotContain(All(), text => Usted().IsMatch(text.Text.In("es")));

    [Fact]
    public void Quotation_marks_and_spaces_are_neat() =>
        Assert.DoesNotContain(All(), text => Languages.All.Any(language => Untidy().IsMatch(text.Text.In(language))));

    private static IEnumerable<(string Place, LocalText Text)> All() => ShippedWords.Files.SelectMany(ShippedWords.Of);

    private static string Fixed(string text) => string.Join(' ', Number().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+[^}]*\}|\d[\d,.]*\d|\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(\d+|No)$")]
    private static partial Regex SameInBoth();

    [GeneratedRegex(@"\b(usted(es)?|vosotr[oa]s)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Usted();

    [GeneratedRegex(@"^\s|\s$|\s{2}| [.,;:?!]|""")]
    private static partial Regex Untidy();
}
