using System.Text.RegularExpressions;
using RelapseCheck.Core;
using RelapseCheck.Core.Tests.Words;
using RelapseCheck.Web.Features.Learn;

namespace RelapseCheck.Web.Tests.Features.Learn;

/// <summary>What holds for every text of the product, for the pages to read.</summary>
public sealed partial class TopicWordsTests
{
    private const double HighestGrade = 6;

    public static TheoryData<string, string> PagesAndLanguages =>
        [.. Topics.Shipped.All.SelectMany(topic => Languages.All.Select(language => (topic.Id, language)))];

    [Theory]
    [MemberData(nameof(PagesAndLanguages))]
    public void The_reading_grade_is_six_or_lower(string id, string language) =>
        Assert.InRange(ReadingGrade.Of(language, Topics.Shipped.Find(id)!.Texts.Select(text => text.In(language))), 0, HighestGrade);

    [Theory]
    [MemberData(nameof(PagesAndLanguages))]
    public void A_page_is_short(string id, string language) =>
        Assert.InRange(Topics.Shipped.Find(id)!.Texts.Sum(text => text.In(language).Split(' ').Length), 100, 1100);

    [Fact]
    public void Numbers_are_the_same_in_every_language() =>
        Assert.Empty(All().Where(text => Languages.All.Select(language => Fixed(text.In(language))).Distinct(StringComparer.Ordinal).Count() > 1).Select(text => text.In("en")));

    [Fact]
    public void Spanish_is_not_left_in_English() =>
        Assert.Empty(All().Where(text => text.In("en") == text.In("es") && !OnlyNumber().IsMatch(text.In("en"))).Select(text => text.In("en")));

    [Fact]
    public void Spanish_says_tú_and_never_usted() => Assert.DoesNotContain(All(), text => Usted().IsMatch(text.In("es")));

    [Fact]
    public void Quotation_marks_and_spaces_are_neat() =>
        Assert.DoesNotContain(All().SelectMany(text => Languages.All.Select(text.In)), text => Untidy().IsMatch(text));

    private static IEnumerable<LocalText> All() => Topics.Shipped.All.SelectMany(topic => topic.Texts).Concat(Topics.Shipped.Sources.Where(source => source.IsDocument).Select(source => source.Name));

    private static string Fixed(string text) => string.Join(' ', Number().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\d[\d,.]*\d|\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d+$")]
    private static partial Regex OnlyNumber();

    [GeneratedRegex(@"\b(usted(es)?|vosotr[oa]s)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Usted();

    [GeneratedRegex(@"^\s|\s$|\s{2}| [.,;:?!]|""")]
    private static partial Regex Untidy();
}
