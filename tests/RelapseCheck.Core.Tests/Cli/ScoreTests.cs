namespace RelapseCheck.Core.Tests.Cli;

public sealed class ScoreTests : IDisposable
{
    private readonly Commands _commands = new();

    public void Dispose() => _commands.Dispose();

    [Fact]
    public void Each_row_is_scored_in_order_and_other_columns_pass_through()
    {
        Assert.Equal(0, _commands.Score("daily", "who,used,craving,clinic\nann,more,10,\"North, 1\"\nbob,none,0,\"say \"\"hi\"\"\"\n", []));
        var lines = File.ReadAllLines(_commands.Out);
        Assert.Equal("who,clinic,overall,overall_low,overall_high,physiological,physiological_low,physiological_high,social,social_low,social_high,psychological,psychological_low,psychological_high,lowest,highest,rules", lines[0]);
        Assert.StartsWith("ann,\"North, 1\",,15.38,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",high,severe,used", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("bob,\"say \"\"hi\"\"\",,0.00,", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.Equal(["in.csv", "out.csv"], _commands.Files);
    }

    [Fact]
    public void Follow_ups_facts_and_the_control_are_columns()
    {
        Assert.Equal(0, _commands.Score("daily", "used,last-use-days,with-others,unsafe,prescribed\nonce,3,yes,wont-wake,none\n"));
        Assert.Equal("unsafe used mixed tolerance", _commands.Rows()[0]["rules"]);
    }

    [Fact]
    public void Medication_leaves_the_sum_when_none_is_prescribed_or_it_does_not_apply()
    {
        _commands.Score("daily", "used,medication-missed,prescribed\nonce,,\nonce,na,\nonce,,none\n");
        var lows = _commands.Rows().Select(row => row["overall_low"]).ToArray();
        Assert.NotEqual(lows[0], lows[1]);
        Assert.Equal(lows[1], lows[2]);
    }

    [Fact]
    public void An_instrument_that_does_not_rate_gives_rules_and_the_floor_they_set()
    {
        Assert.Equal(0, _commands.Score("hard-day", "craving,last-use-days\n0,3\n"));
        var calm = _commands.Rows()[0];
        Assert.Equal(("", "", "", "", ""), (calm["overall"], calm["overall_low"], calm["overall_high"], calm["lowest"], calm["rules"]));
    }

    [Theory]
    [InlineData("\uFEFFused\r\nnone\r\n")]
    [InlineData("used\nnone")]
    [InlineData("used\rnone\r")]
    [InlineData("\"used\"\n\"none\"\n\n\n")]
    public void Marks_and_line_ends_of_other_programs_are_taken(string csv)
    {
        Assert.Equal((0, ""), (_commands.Score("daily", csv), _commands.Error));
        Assert.Single(_commands.Rows());
    }

    [Fact]
    public void A_line_break_inside_quotes_does_not_begin_a_row()
    {
        Assert.Equal(2, _commands.Score("daily", "note,used\n\"one\r\ntwo\n\nthree\",none\nfour,sometimes\n"));
        Assert.Contains("row 3, column 'used': 'sometimes'", _commands.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_header_alone_gives_a_header_alone()
    {
        Assert.Equal(0, _commands.Score("daily", "used\n"));
        Assert.Empty(_commands.Rows());
    }

    [Fact]
    public void An_older_result_stays_when_the_new_one_cannot_be_made()
    {
        File.WriteAllText(_commands.Out, "older");
        Assert.Equal(2, _commands.Score("daily", "used\nnone\nnever\n"));
        Assert.Equal("older", File.ReadAllText(_commands.Out));
        Assert.Equal(["in.csv", "out.csv"], _commands.Files);
    }
}
