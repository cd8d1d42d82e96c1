using System.Globalization;
using System.Text.Json;
using RelapseCheck.Cli;
using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Core.Figures;

namespace RelapseCheck.Core.Tests.Cli.Evaluate;

public sealed class EvidenceTests : IDisposable
{
    private static readonly EvidenceFigures Shipped = EvidenceFigures.Shipped;

    private readonly string _folder = Directory.CreateTempSubdirectory("relapsecheck-evidence-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_results_become_the_file_that_the_page_shows()
    {
        var (code, error) = Run();

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(Shipped.ToJson(), File.ReadAllText(Path.Combine(_folder, "figures.json")));
    }

    [Fact]
    public void Figures_are_written_with_four_decimals_and_counts_whole()
    {
        Run(all: Shipped.All with { Brier = 0.123456789 });

        var figures = EvidenceFigures.Read(File.ReadAllText(Path.Combine(_folder, "figures.json")));
        Assert.Equal(0.1235, figures.All.Brier);
        Assert.Equal(Shipped.All.Weeks, figures.All.Weeks);
    }

    [Theory]
    [InlineData("weekly 2", 95, "is not of the same run")]
    [InlineData("weekly 1", 94, "is not of the same run")]
    public void Results_of_two_runs_are_refused(string instrument, int seed, string expected)
    {
        var (code, error) = Run(points: instrument, pointsSeed: seed);

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "figures.json")));
    }

    [Fact]
    public void Another_version_of_the_questionnaire_is_refused()
    {
        var (code, error) = Run(evaluation: "weekly 1", points: "weekly 1");

        Assert.Equal(2, code);
        Assert.Contains("measures version 1; the questionnaire that ships is version 2", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-22", "no such folder", "there is no such file")]
    [InlineData("22.11.2026", "evaluation", "--measured takes a day: yyyy-mm-dd")]
    public void A_missing_file_and_a_day_that_is_none_are_refused(string day, string evaluation, string expected)
    {
        Write("weekly 2", "weekly 2", (int)Shipped.Seed, Shipped.All);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = CommandLine.Run(["evidence", "--evaluation", Path.Combine(_folder, evaluation), "--points", Path.Combine(_folder, "points"), "--measured", day, "--out", Path.Combine(_folder, "figures.json")], error, error);

        Assert.NotEqual(0, code);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_result_is_refused_by_name()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "evaluation"));
        File.WriteAllText(Path.Combine(_folder, "evaluation", "summary.json"), "{ broken");
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = CommandLine.Run(["evidence", "--evaluation", Path.Combine(_folder, "evaluation"), "--points", _folder, "--measured", "2026-11-22", "--out", Path.Combine(_folder, "figures.json")], TextWriter.Null, error);

        Assert.Equal(2, code);
        Assert.Contains("is no result that this command can read", error.ToString(), StringComparison.Ordinal);
    }

    private (int Code, string Error) Run(string evaluation = "weekly 2", string points = "weekly 2", int? pointsSeed = null, WeekFigures? all = null)
    {
        Write(evaluation, points, pointsSeed ?? (int)Shipped.Seed, all ?? Shipped.All);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = CommandLine.Run(
            ["evidence", "--evaluation", Path.Combine(_folder, "evaluation"), "--points", Path.Combine(_folder, "points"),
             "--measured", Shipped.Measured.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--out", Path.Combine(_folder, "figures.json")],
            TextWriter.Null,
            error);
        return (code, error.ToString());
    }

    private void Write(string evaluation, string points, int pointsSeed, WeekFigures all)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "evaluation"));
        Directory.CreateDirectory(Path.Combine(_folder, "points"));
        File.WriteAllText(Path.Combine(_folder, "evaluation", "summary.json"), JsonSerializer.Serialize(
            new { Instrument = evaluation, Shipped.Tried.Items, MaximumLeft = Shipped.Tried.Points, MaximumAll = Shipped.Tried.PointsAll, Shipped.Seed, Shipped.Draws, Shipped.LeftOut, All = all, Shipped.Abstinent, Shipped.Groups, Shipped.Skipping },
            EvaluateRun.Json));
        File.WriteAllText(Path.Combine(_folder, "points", "points.json"), JsonSerializer.Serialize(
            new { Instrument = points, Seed = pointsSeed, All = Shipped.HeldOut, Abstinent = Shipped.HeldOutAbstinent },
            EvaluateRun.Json));
    }
}
