using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Journal.Export;

namespace RelapseCheck.Web.Tests.Features.Journal.Export;

public sealed class CsvTests
{
    private static readonly DateOnly Day = new(2026, 11, 3);

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"\r\n")]
    [InlineData("+1", "'+1\r\n")]
    [InlineData("-1", "'-1\r\n")]
    [InlineData("@x", "'@x\r\n")]
    [InlineData("\t=x", "'\t=x\r\n")]
    [InlineData("＝1+1", "'＝1+1\r\n")]
    [InlineData("a=b", "a=b\r\n")]
    public void A_cell_that_a_spreadsheet_would_run_is_made_harmless(string text, string line) => Assert.Equal(line, CsvLine.Of(text));

    [Fact]
    public void Commas_quotes_and_line_breaks_are_quoted() => Assert.Equal("\"a,b\",\"c\"\"d\",\"e\nf\"\r\n", CsvLine.Of("a,b", "c\"d", "e\nf"));

    [Fact]
    public void Answers_have_a_row_for_each_question_and_say_how_it_was_left_out()
    {
        var lines = AnswersCsv.Lines([new DayPage(Day, [Made.CheckIn("c1", Day, 30)], [], [])], "en", KnownInstruments.Find).ToList();
        var daily = KnownInstruments.Find("daily", 1)!;
        Assert.Equal(1 + daily.Items.Count + 1, lines.Count);
        Assert.Equal(string.Join(',', AnswersCsv.Columns) + "\r\n", lines[0]);
        Assert.Contains(lines, line => line.Contains(",used,", StringComparison.Ordinal) && line.Contains(",answered,none,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",sleep,", StringComparison.Ordinal) && line.Contains(",prefer-not,,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",skipped,,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",follow-up,prescribed,", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(AnswersCsv.Columns.Count, Cells(line)));
    }

    [Fact]
    public void A_check_in_of_a_version_not_known_here_keeps_its_codes()
    {
        var lines = AnswersCsv.Lines([new DayPage(Day, [Made.CheckIn("c1", Day, 30, version: 7)], [], [])], "en", KnownInstruments.Find).ToList();
        Assert.Contains(lines, line => line.Contains(",item,craving,", StringComparison.Ordinal) && line.Contains(",answered,4,", StringComparison.Ordinal));
    }

    [Fact]
    public void Scores_have_two_decimals_and_an_empty_cell_where_there_is_none()
    {
        var lines = ScoresCsv.Lines([Made.Day(Day, 33.333), Made.Day(Day.AddDays(1), null)]).ToList();
        Assert.Contains(",33.33,33.33,33.33,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",1,1,,10.00,90.00,", lines[2], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(ScoresCsv.Columns.Count, Cells(line)));
    }

    [Fact]
    public void Events_and_notes_share_a_file() => Assert.Equal(
        ["day,id,kind,text\r\n", "2026-11-03,e1,good,\r\n", "2026-11-03,n1,note,Hello\r\n"],
        EventsCsv.Lines([new DayPage(Day, [], [new Note("n1", default, "Hello")], [new JournalEvent("e1", "good", null)])]));

    [Fact]
    public void A_wish_to_use_is_one_row_with_a_cell_for_each_tool()
    {
        var log = new CravingLog("l1", new DateTimeOffset(2026, 11, 3, 10, 4, 0, TimeSpan.FromHours(-5)), 7, "home", "alone") { After = 3, Tries = [new("breathing", "a-little"), new("call")] };
        var lines = CravingsCsv.Lines([DayPage.Empty(Day) with { Cravings = [log, new CravingLog("l2", default, 0)] }]).ToList();
        Assert.Equal("2026-11-03,l1,2026-11-03T10:04:00-05:00,7,3,home,alone,,a-little,,tried,,\r\n", lines[1]);
        Assert.All(lines, line => Assert.Equal(CravingsCsv.Columns.Count, Cells(line)));
    }

    private static int Cells(string line)
    {
        var quoted = false;
        return 1 + line.Count(letter => (quoted ^= letter == '"') ? false : letter == ',');
    }
}
