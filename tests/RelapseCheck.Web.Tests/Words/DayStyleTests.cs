using System.Text.RegularExpressions;
using RelapseCheck.Core.Tests.Conventions;

namespace RelapseCheck.Web.Tests.Words;

/// <summary>A day is written one way in each language: "Nov 22", "22 nov".</summary>
public sealed partial class DayStyleTests
{
    [Fact]
    public void English_puts_the_month_first_and_Spanish_the_day() =>
        Assert.Empty(
            from set in Resources.Sets
            from language in new[] { "en", "es" }
            from text in Resources.Read(set, language)
            where Quoted().Replace(text.Value, "") is var bare && bare.Contains("MMM", StringComparison.Ordinal) && bare.Contains('d', StringComparison.Ordinal) && !(language == "en" ? MonthFirst() : DayFirst()).IsMatch(text.Value)
            select $"{set} {text.Key} ({language}): {text.Value}");

    [Fact]
    public void No_source_file_writes_a_day_for_reading_in_a_style_of_its_own() =>
        Assert.DoesNotContain(Repository.Files("src/RelapseCheck.Web", ".cs", ".razor"), path => Repository.Text(path).Contains("MMM", StringComparison.Ordinal));

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("M{3,4} d(?!d)")]
    private static partial Regex MonthFirst();

    [GeneratedRegex("(?<!d)d (?:'de' )?M{3,4}")]
    private static partial Regex DayFirst();
}
