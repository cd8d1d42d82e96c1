namespace RelapseCheck.Core.Tests.Cli;

public sealed class MappingTests : IDisposable
{
    private const string Own = """
        id: clinic
        instrument: daily
        person: client
        time: visit
        fields:
          - id: used
            from: days
            options:
              - { code: none, most: 0 }
              - { code: once, most: 1 }
              - { code: more, most: 7 }
          - id: sleep
            from: slept
            empty: na
            options:
              - { code: well, is: [ok, good] }
              - { code: very-poorly, is: [bad] }
          - id: last-use-days
            since-earlier: days
        """;

    private readonly Commands _commands = new();

    public void Dispose() => _commands.Dispose();

    [Fact]
    public void Columns_become_answers_and_an_item_without_a_column_leaves_the_sum()
    {
        Assert.Equal((0, ""), (Score("client,visit,days,slept\na,1,0,ok\na,5,2,bad\nb,1,1,\n"), _commands.Error));
        var rows = _commands.Rows();
        Assert.Equal(["0.00", "100.00", "66.67"], rows.Select(row => row["overall"]));
        Assert.Equal(["100.00", "100.00", "100.00"], rows.Select(row => row["social_high"]));
        Assert.Equal(["a", "a", "b"], rows.Select(row => row["client"]));
        Assert.Equal(["1", "5", "1"], rows.Select(row => row["visit"]));
    }

    [Fact]
    public void History_comes_from_earlier_rows_of_the_same_person()
    {
        Score("client,visit,days,slept\na,1,1,ok\nb,2,1,ok\na,3,1,ok\na,9,1,ok\nb,11,0,ok\n");
        Assert.Equal(["used", "used", "used", "used tolerance", ""], _commands.Rows().Select(row => row["rules"]));
    }

    [Theory]
    [InlineData("share", new[] { "", "none", "4-weeks", "4-weeks" })]
    [InlineData("share-so-far", new[] { "none", "4-weeks", "4-weeks", "4-weeks" })]
    public void A_share_looks_at_earlier_rows_and_at_this_one_when_asked(string source, string[] expected)
    {
        var mapping = $$"""
            id: clinic
            instrument: weekly
            person: client
            time: visit
            fields:
              - id: recent-weeks
                {{source}}: days
                options:
                  - { code: none, most: 0 }
                  - { code: "1-3-weeks", most: 0.25 }
                  - { code: "4-weeks", most: 0.5 }
                  - { code: "8-weeks", most: 1 }
            """;
        var weekly = RelapseCheck.Core.Instruments.InstrumentCatalog.Shipped.Get("weekly").Items.Single(item => item.Id == "recent-weeks");
        var points = expected.Select(code => code.Length == 0 ? "" : (100.0 * weekly.Options.Single(option => option.Code == code).Points / weekly.Maximum).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(0, _commands.Score("weekly", "client,visit,days\na,1,0\na,2,3\na,3,\na,4,0\n", "--mapping", _commands.Write("share.yaml", mapping)));
        Assert.Equal(points, _commands.Rows().Select(row => row["overall"]));
    }

    [Theory]
    [InlineData("client,visit,days\na,1,1\n", "row 1, column 'slept': the mapping clinic reads this column, and it is not there")]
    [InlineData("client,visit,day,slept\na,1,1,ok\n", "row 1, column 'days': the mapping clinic reads this column, and it is not there; is 'day' meant?")]
    [InlineData("client,visit,days,slept\na,1,8,ok\n", "row 2, column 'days': no option of 'used' takes '8'")]
    [InlineData("client,visit,days,slept\na,1,-1,ok\n", "row 2, column 'days': '-1' is not a number of 0 or more")]
    [InlineData("client,visit,days,slept\na,1,0,soso\n", "row 2, column 'slept': no option of 'sleep' takes 'soso'")]
    [InlineData("client,visit,days,slept\na,2,0,ok\na,2,0,ok\n", "row 3, column 'visit': 2 does not come after 2")]
    [InlineData("client,visit,days,slept\na,first,0,ok\n", "row 2, column 'visit': 'first' is not a whole number")]
    [InlineData("client,visit,days,slept\n,1,0,ok\n", "row 2, column 'client': it must say whose row this is")]
    public void What_the_mapping_cannot_take_is_refused_with_its_place(string csv, string expected)
    {
        Assert.Equal(2, Score(csv));
        Assert.Contains(expected, _commands.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_commands.Out));
    }

    [Theory]
    [InlineData("id: clinic", "id: Clinic", ":1: 'Clinic' is no id")]
    [InlineData("instrument: daily", "instrument: monthly", ":2: there is no instrument 'monthly'")]
    [InlineData("instrument: daily", "instrument: weekly", "'used' has no answer 'once'")]
    [InlineData("id: used", "id: usd", ":6: daily has no item, follow-up or fact 'usd'")]
    [InlineData("code: once", "code: twice", ":10: 'used' has no answer 'twice'; it has none, once, more")]
    [InlineData("most: 7", "mist: 7", ":11: unknown field 'mist'")]
    [InlineData(", most: 7", "", ":11: 'least', 'most', 'is' or 'where' is missing")]
    [InlineData("most: 7", "least: 3, most: 2", ":11: 'least' is above 'most'")]
    [InlineData("from: days", "share: days\n    from: days", "one source only")]
    [InlineData("empty: na", "rows: 4", "only a share rests on a number of rows")]
    [InlineData("person: client\n", "", "history needs 'person' and 'time'")]
    [InlineData("- id: sleep", "- id: left-care-days\n    from: days\n  - id: left-care-days\n    from: days\n  - id: sleep", "'left-care-days' is filled in twice")]
    public void A_mapping_that_does_not_hold_is_refused_with_its_line(string old, string changed, string expected)
    {
        var path = _commands.Write("own.yaml", Own.Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal(2, _commands.Score("daily", "client,visit,days,slept\n", "--mapping", path));
        Assert.Contains(expected, _commands.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_answers_its_own_instrument_alone()
    {
        Assert.Equal(2, _commands.Score("daily", "used\n", "--mapping", "ctn0094"));
        Assert.Contains("this mapping answers weekly, not daily", _commands.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_mapping_reads_only_what_a_person_can_report()
    {
        var columns = Mapping.MappingCatalog.Get("ctn0094").Columns;
        Assert.DoesNotContain(columns, column => column.StartsWith("uds", StringComparison.Ordinal) || column.Contains("any", StringComparison.Ordinal) || column.Contains("next", StringComparison.Ordinal));
    }

    [Fact]
    public void The_shipped_mapping_scores_weeks_with_their_history()
    {
        const string header = "who,week,medication,on_study_med_period,attended,missed,opioid_days,cocaine_days,amphetamine_days,benzo_days,alcohol_days,use_tlfb,withdrawal,med_days,days_since_last_use\n";
        Assert.Equal((0, ""), (_commands.Score("weekly", header + "1,1,methadone,1,1,0,0,0,0,0,0,0,0,7,\n1,2,methadone,1,0,1,7,3,0,1,0,1,,0,0\n1,3,methadone,1,0,1,,,,,,,,7,7\n1,9,methadone,0,1,0,1,0,0,0,0,1,0,0,2\n", "--mapping", "ctn0094"), _commands.Error));
        var rows = _commands.Rows();
        Assert.Equal(["", "used mixed medication-stopped", "", "used tolerance"], rows.Select(row => row["rules"]));
        Assert.Equal("0.00", rows[0]["overall"]);
        // Nothing reported in week 3: missed visit 1 of 2, medication 0 of 3, last use 6 of 14, half of the weeks 3 of 9.
        Assert.Equal("35.71", rows[2]["overall"]);
        // Used 3 of 6, last use 7 of 14, two of three known weeks 5 of 9; nothing of the 6 of other substances, withdrawal and visits.
        Assert.Equal("42.86", rows[3]["overall"]);
    }

    private int Score(string csv) => _commands.Score("daily", csv, "--mapping", _commands.Write("own.yaml", Own));
}
