using System.Text.RegularExpressions;
using RelapseCheck.Core;
using RelapseCheck.Core.Tests.Conventions;
using RelapseCheck.Core.Tests.Words;

namespace RelapseCheck.Web.Tests.Words;

public sealed partial class ResourceTests
{
    private const double HighestGrade = 6;

    public static TheoryData<string> Sets => [.. Resources.Sets];

    public static TheoryData<string, string> SetsAndLanguages => [.. Resources.Sets.SelectMany(set => Languages.All.Select(language => (set, language)))];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_key_is_there_in_every_language(string set) =>
        Assert.All(Languages.All, language => Assert.Equal(Keys(set, "en"), Keys(set, language)));

    [Theory]
    [MemberData(nameof(SetsAndLanguages))]
    public void No_text_is_blank(string set, string language) =>
        Assert.DoesNotContain(Resources.Read(set, language), text => string.IsNullOrWhiteSpace(text.Value));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Placeholders_are_the_same_in_every_language(string set)
    {
        var (english, spanish) = (Resources.Read(set, "en"), Resources.Read(set, "es"));

        Assert.DoesNotContain(english.Keys, key => Placeholders(english[key]) != Placeholders(spanish.GetValueOrDefault(key, "")));
    }

    [Theory]
    [MemberData(nameof(SetsAndLanguages))]
    public void The_reading_grade_is_six_or_lower(string set, string language) =>
        Assert.InRange(ReadingGrade.Of(language, Resources.Read(set, language).Values.Select(text => Placeholder().Replace(text, "x"))), 0, HighestGrade);

    [Theory]
    [MemberData(nameof(Sets))]
    public void Spanish_says_tú_and_never_usted(string set) =>
        Assert.DoesNotContain(Resources.Read(set, "es").Values, text => Usted().IsMatch(text));

    [Fact]
    public void Every_text_that_a_page_names_exists()
    {
        var missing =
            from path in Repository.Files("src/RelapseCheck.Web", ".razor", ".cs")
            let source = Repository.Text(path)
            from injected in Localizer().Matches(source)
            let set = Resources.Sets.SingleOrDefault(s => s.EndsWith("/" + injected.Groups["set"].Value, StringComparison.Ordinal))
            from used in Regex.Matches(source, $"(?<![\\w.]){injected.Groups["name"].Value}\\[\"(?<key>[^\"]+)\"[\\],]")
            where set is null || !Resources.Read(set, "en").ContainsKey(used.Groups["key"].Value)
            select $"{path}: {used.Groups["key"].Value}";

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Keys(string set, string language) => Resources.Read(set, language).Keys.Order(StringComparer.Ordinal);

    private static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(usted(es)?|vosotr[oa]s)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Usted();

    [GeneratedRegex(@"IStringLocalizer<(?<set>\w+)> (?<name>\w+)")]
    private static partial Regex Localizer();
}
