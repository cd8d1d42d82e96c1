using System.Globalization;
using System.Text.Json;
using RelapseCheck.Cli;

namespace RelapseCheck.Core.Tests.Cli.Evaluate;

public sealed class SimulateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relapsecheck-simulate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_writes_figures_a_report_and_plots_and_every_one_says_that_it_is_simulated()
    {
        Assert.Equal((0, ""), Run("one"));
        var files = Directory.EnumerateFiles(Path.Combine(_folder, "one")).ToList();

        Assert.Equal(12, files.Count);
        Assert.All(files, file => Assert.Contains("imulated", File.ReadAllText(file), StringComparison.Ordinal));
        using var found = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "one", "summary.json")));
        Assert.Equal(
            ["above usual range", "rising", "sudden relief", "silence", "any of the four"],
            found.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("name").GetString()));
        Assert.Equal(3, found.RootElement.GetProperty("thresholds").GetArrayLength());
        Assert.All(found.RootElement.GetProperty("constants").EnumerateArray().GroupBy(row => row.GetProperty("constant").GetString()), rows => Assert.Single(rows, row => row.GetProperty("shipped").GetBoolean()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_seed_others()
    {
        Run("one");
        Run("two");
        Run("other", "--seed", "5");

        Assert.Equal(Summary("one"), Summary("two"));
        Assert.NotEqual(Summary("one"), Summary("other"));
    }

    [Theory]
    [InlineData("--people", "3")]
    [InlineData("--days", "10")]
    [InlineData("--days", "many")]
    public void What_cannot_be_simulated_is_refused_and_nothing_is_written(string option, string value)
    {
        var (code, error) = Run("one", option, value);

        Assert.NotEqual(0, code);
        Assert.Contains(option, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "one")));
    }

    private string Summary(string folder) => File.ReadAllText(Path.Combine(_folder, folder, "summary.json"));

    private (int Code, string Error) Run(string folder, params string[] more)
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        string[] small = more.Contains("--people") ? ["--days", "60"] : more.Contains("--days") ? ["--people", "20"] : ["--people", "20", "--days", "90"];
        var code = CommandLine.Run(["simulate", "--out", Path.Combine(_folder, folder), .. small, .. more], TextWriter.Null, error);
        return (code, error.ToString());
    }
}
