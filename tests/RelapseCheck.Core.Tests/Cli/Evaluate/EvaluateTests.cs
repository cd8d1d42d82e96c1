using System.Globalization;
using System.Text;
using System.Text.Json;
using RelapseCheck.Cli;
using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Cli.Evaluate;

public sealed class EvaluateTests : IDisposable
{
    private const string Mapping = """
        id: small
        instrument: weekly
        person: who
        time: week
        fields:
          - id: used
            from: opioid_days
            options:
              - { code: none, most: 0 }
              - { code: "1-day", most: 1 }
              - { code: "7-days", most: 7 }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("relapsecheck-evaluate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_row_is_scored_in_order_and_the_figures_follow_from_them()
    {
        var (code, error) = Run(Weeks(), Participants());
        Assert.Equal((0, ""), (code, error));

        var scores = File.ReadAllLines(Path.Combine(_folder, "out", "scores.csv"));
        Assert.Equal("who,week,overall,overall_low,overall_high,band,coverage_of_weight", scores[0]);
        Assert.Equal(Weeks().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, scores.Length);
        Assert.StartsWith("p0,1,", scores[1], StringComparison.Ordinal);

        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "out", "summary.json")));
        var all = summary.RootElement.GetProperty("all");
        Assert.Equal(20, all.GetProperty("people").GetInt32());
        Assert.Equal(60, all.GetProperty("weeks").GetInt32());
        Assert.True(all.GetProperty("auroc").GetProperty("value").GetDouble() > 0.8);
        Assert.Equal(40, summary.RootElement.GetProperty("abstinent").GetProperty("weeks").GetInt32());
        Assert.Equal(20, summary.RootElement.GetProperty("leftOut").EnumerateObject().Sum(reason => reason.Value.GetInt32()));
        var skipping = summary.RootElement.GetProperty("skipping");
        Assert.Equal(60, skipping.GetProperty("weeks").GetInt32());
        Assert.All(skipping.GetProperty("patterns").EnumerateArray(), pattern => Assert.Equal(60, pattern.GetProperty("covered").GetInt32()));
        Assert.Equal(JsonValueKind.Array, summary.RootElement.GetProperty("groups_below").ValueKind);
        Assert.Contains("## When answers are left out", File.ReadAllText(Path.Combine(_folder, "out", "report.md")), StringComparison.Ordinal);
        foreach (var file in new[] { "report.md", "roc.svg", "use-per-band.svg", "reliability.svg", "by-group.svg" })
        {
            Assert.True(new FileInfo(Path.Combine(_folder, "out", file)).Length > 500, file);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_files()
    {
        Run(Weeks(), Participants(), "one");
        Run(Weeks(), Participants(), "two");
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "one", "summary.json")), File.ReadAllText(Path.Combine(_folder, "two", "summary.json")));
    }

    [Theory]
    [InlineData("coverage", "'coverage': the evaluation reads this column, and it is not there")]
    [InlineData("use_next_week", "'use_next_week': the evaluation reads this column, and it is not there")]
    [InlineData("opioid_days", "'opioid_days': the mapping small reads this column, and it is not there")]
    public void A_missing_column_is_refused_by_name(string column, string expected)
    {
        var (code, error) = Run(Weeks().Replace(column, "other", StringComparison.Ordinal), Participants());
        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "out", "scores.csv")));
    }

    [Fact]
    public void A_participant_without_a_row_or_with_two_is_refused()
    {
        Assert.Contains("this participant is not in the participants' file", Run(Weeks(), "who,trial,age,male,race\n").Error, StringComparison.Ordinal);
        Assert.Contains("this participant stands in the file twice", Run(Weeks(), Participants() + "p0,1,30,1,White\n").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cohort_in_which_no_week_counts_is_refused_with_the_reasons()
    {
        var (code, error) = Run("who,week,coverage,opioid_days,use_tlfb,use_next_week\np0,1,none,0,0,1\n", Participants());
        Assert.Equal(2, code);
        Assert.Contains("no week counts: 1 rows, no later contact to trust the reported days", error, StringComparison.Ordinal);
    }

    private (int Code, string Error) Run(string weeks, string participants, string folder = "out")
    {
        File.WriteAllText(Path.Combine(_folder, "weeks.csv"), weeks);
        File.WriteAllText(Path.Combine(_folder, "participants.csv"), participants);
        File.WriteAllText(Path.Combine(_folder, "map.yaml"), Mapping);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = CommandLine.Run(
            ["evaluate", "--weeks", Path.Combine(_folder, "weeks.csv"), "--participants", Path.Combine(_folder, "participants.csv"),
             "--out", Path.Combine(_folder, folder), "--mapping", Path.Combine(_folder, "map.yaml"), "--draws", "50"],
            TextWriter.Null,
            error);
        return (code, error.ToString());
    }

    // Twenty people, four weeks each, the last not followed up; use this week is followed by use, with a few exceptions either way.
    private static string Weeks()
    {
        var random = new Draws(3);
        var text = new StringBuilder("who,week,coverage,opioid_days,use_tlfb,use_next_week\n");
        for (var person = 0; person < 20; person++)
        {
            for (var week = 1; week <= 4; week++)
            {
                var days = (person + week) % 3 == 0 ? week == 2 ? 1 : 7 : 0;
                var next = week == 4 ? "" : random.Next(10) == 0 ? (days > 0 ? "0" : "1") : days > 0 ? "1" : "0";
                text.Append(CultureInfo.InvariantCulture, $"p{person},{week},full,{days},{(days > 0 ? 1 : 0)},{next}\n");
            }
        }

        return text.ToString();
    }

    private static string Participants() =>
        "who,trial,age,male,race\n" + string.Concat(Enumerable.Range(0, 20).Select(person => $"p{person},{27 + (3 * (person % 2))},{20 + (2 * person)},{person % 2},White\n"));
}
