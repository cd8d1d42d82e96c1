using System.Diagnostics;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Tests.Instruments;

public sealed class HostileFileTests
{
    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("# only a comment\n", "the file is empty")]
    [InlineData("---\nid: a\n---\nid: b\n", "more than one document")]
    [InlineData("just words", "fields (name: value) are expected")]
    [InlineData("- a\n- b", "fields (name: value) are expected")]
    [InlineData("id: \"own", "not readable as YAML")]
    [InlineData("? [a, b]\n: c", "unknown field")]
    public void What_is_no_instrument_is_refused(string text, string reason) =>
        Assert.Contains(reason, Refusal(text).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_file_too_large_is_refused_before_it_is_read() =>
        Assert.Contains("more than 500000 characters", Refusal(new string('#', 500_001)).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_text_too_long_is_refused() =>
        Assert.Contains("more than 2000 characters", Refusal(ValidFile.Text.Replace("Did it hurt?", new string('a', 2001))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_hundred_thousand_brackets_are_refused_at_once(char bracket)
    {
        var clock = Stopwatch.StartNew();

        Assert.Contains("nested more than 24 deep", Refusal(new string(bracket, 100_000)).Reason, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Values_that_multiply_by_reference_are_refused_at_the_first()
    {
        var error = Refusal("a: &a [lol, lol]\nb: &b [*a, *a]\nc: &c [*b, *b]\n");

        Assert.Equal(1, error.Line);
        Assert.Contains("anchors", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_change_nothing() =>
        Assert.Equal(2, InstrumentCatalog.Read(ValidFile.Name, ValidFile.Text.ReplaceLineEndings("\r\n")).Items.Count);

    private static InstrumentException Refusal(string text) => Assert.Throws<InstrumentException>(() => InstrumentCatalog.Read(ValidFile.Name, text));
}
