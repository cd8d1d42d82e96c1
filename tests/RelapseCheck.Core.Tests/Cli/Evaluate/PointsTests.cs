using System.Globalization;
using System.Text;
using System.Text.Json;
using RelapseCheck.Cli;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Cli.Evaluate;

public sealed class PointsTests : IDisposable
{
    private const string Mapping = """
        id: small
        instrument: weekly
        fields:
          - id: used
            from: opioid_days
            options:
              - { code: none, most: 0 }
              - { code: "1-day", most: 1 }
              - { code: "2-6-days", most: 3 }
              - { code: "7-days", most: 7 }
          - id: treatment-missed
            options:
              - { code: missed, where: { missed: ["1"] } }
              - { code: none-due, where: { missed: ["none"] } }
              - { code: kept, where: { missed: ["0"] } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("relapsecheck-points-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Points_rise_from_answer_to_answer_stay_small_and_keep_what_is_equal_equal()
    {
        Assert.Equal((0, ""), Run("one"));
        using var found = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "one", "points.json")));
        var answers = found.RootElement.GetProperty("answers").EnumerateArray()
            .Select(answer => (Item: answer.GetProperty("item").GetString()!, Code: answer.GetProperty("code").GetString()!, Now: answer.GetProperty("points").GetInt32(), Found: answer.GetProperty("found").GetInt32()))
            .ToList();
        Assert.Equal(["used", "treatment-missed"], answers.Select(answer => answer.Item).Distinct());
        Assert.All(answers.GroupBy(answer => answer.Item), item =>
        {
            Assert.Equal(0, item.First().Found);
            Assert.All(item.Zip(item.Skip(1)), pair => Assert.InRange(pair.Second.Found, pair.First.Found, item.Max(answer => answer.Now)));
            Assert.All(item, answer => Assert.Equal(answer.Now > 0, answer.Found > 0));
        });
        Assert.Equal(0, answers.Single(answer => answer.Code == "none-due").Found);
    }

    [Fact]
    public void A_sign_that_tells_more_gets_more_and_the_report_says_how_well_it_does_on_other_people()
    {
        Run("one");
        using var found = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "one", "points.json")));
        var points = found.RootElement.GetProperty("answers").EnumerateArray().ToDictionary(answer => answer.GetProperty("code").GetString()!, answer => answer.GetProperty("found").GetInt32());
        Assert.True(points["7-days"] > points["missed"]);
        Assert.InRange(found.RootElement.GetProperty("all").GetProperty("auroc").GetProperty("value").GetDouble(), 0.7, 1);
        Assert.Contains("| used | 7-days |", File.ReadAllText(Path.Combine(_folder, "one", "points.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_points()
    {
        Run("one");
        Run("two");
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "one", "points.json")), File.ReadAllText(Path.Combine(_folder, "two", "points.json")));
    }

    [Fact]
    public void A_freed_item_may_have_more_and_the_one_with_most_has_all_of_it()
    {
        Assert.Equal((0, ""), Run("one", "--most", "used=9", "--most", "treatment-missed=4"));
        using var found = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "one", "points.json")));
        var answers = found.RootElement.GetProperty("answers").EnumerateArray().ToDictionary(answer => answer.GetProperty("code").GetString()!, answer => (Found: answer.GetProperty("found").GetInt32(), Weeks: answer.GetProperty("weeks").GetInt32()));

        Assert.Equal(9, answers["7-days"].Found);
        Assert.InRange(answers["missed"].Found, 1, 4);
        // No week of the cohort says so: the points stay as the questionnaire has them.
        Assert.Equal((2, 0), answers["stopped"]);
        Assert.Equal(240, answers.Where(answer => answer.Key is "none" or "1-day" or "2-6-days" or "7-days").Sum(answer => answer.Value.Weeks));
    }

    [Theory]
    [InlineData("sleep=3", "--most: the mapping fills in no item 'sleep'")]
    [InlineData("used=0", "--most takes ITEM=POINTS")]
    [InlineData("used", "--most takes ITEM=POINTS")]
    public void What_cannot_be_freed_is_refused(string most, string expected)
    {
        var (code, error) = Run("one", "--most", most);
        Assert.NotEqual(0, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_questionnaire_that_does_not_hold_is_refused()
    {
        var file = Path.Combine(_folder, "own.yaml");
        File.WriteAllText(file, "id: weekly\n");
        var (code, error) = Run("one", "--instrument-file", file);
        Assert.Equal(2, code);
        Assert.Contains("own.yaml", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "one")));
    }

    private (int Code, string Error) Run(string folder, params string[] more)
    {
        File.WriteAllText(Path.Combine(_folder, "weeks.csv"), Weeks());
        File.WriteAllText(Path.Combine(_folder, "people.csv"), "who,trial,age,male,race\n" + string.Concat(Enumerable.Range(0, 40).Select(person => $"p{person},{27 + (3 * (person % 2))},{20 + person},{person % 2},White\n")));
        File.WriteAllText(Path.Combine(_folder, "map.yaml"), Mapping);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = CommandLine.Run(
            ["points", "--weeks", Path.Combine(_folder, "weeks.csv"), "--participants", Path.Combine(_folder, "people.csv"), "--out", Path.Combine(_folder, folder), "--mapping", Path.Combine(_folder, "map.yaml"), "--draws", "20", .. more],
            TextWriter.Null,
            error);
        return (code, error.ToString());
    }

    // Forty people, six weeks each: more days of use are followed by use more often, a missed visit a little more often than a kept one.
    private static string Weeks()
    {
        var random = new Draws(5);
        var text = new StringBuilder("who,week,coverage,opioid_days,missed,use_tlfb,use_next_week\n");
        foreach (var person in Enumerable.Range(0, 40))
        {
            foreach (var week in Enumerable.Range(1, 6))
            {
                var days = new[] { 0, 0, 0, 1, 3, 7 }[random.Next(6)];
                var missed = new[] { "0", "1", "none" }[random.Next(3)];
                var chance = (days switch { 0 => 20, 1 => 50, 3 => 65, _ => 95 }) + (missed == "1" ? 8 : 0);
                text.Append(CultureInfo.InvariantCulture, $"p{person},{week},full,{days},{missed},{(days > 0 ? 1 : 0)},{(random.Next(100) < chance ? 1 : 0)}\n");
            }
        }

        return text.ToString();
    }
}
