using System.Xml.Linq;

namespace RelapseCheck.Core.Tests.Conventions;

/// <summary>Web, Cli -> Store -> Core; nothing points back, and Core stands on the platform alone.</summary>
public sealed class ArrowTests
{
    [Theory]
    [InlineData("RelapseCheck.Core")]
    [InlineData("RelapseCheck.Store", "RelapseCheck.Core")]
    [InlineData("RelapseCheck.Web", "RelapseCheck.Store")]
    [InlineData("RelapseCheck.Cli", "RelapseCheck.Store")]
    public void Projects_point_along_the_arrow_only(string project, params string[] expected)
    {
        var references = XDocument.Parse(Repository.Text($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Equal(expected, references);
    }

    [Fact]
    public void Core_references_nothing_but_the_platform_and_the_yaml_reader()
    {
        var others = typeof(LocalText).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "YamlDotNet");

        Assert.Empty(others);
    }

    [Fact]
    public void Core_touches_no_files_no_clock_no_network_and_no_console()
    {
        string[] outside = ["System.Net", "System.Console", "System.IO.FileSystem", "System.Diagnostics.Process", "System.Threading.Thread"];
        var touched = typeof(LocalText).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => outside.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
        string[] words = ["File.", "Directory.", "TimeProvider", "Stopwatch", "Environment."];
        var said = Repository.Files("src/RelapseCheck.Core", ".cs")
            .Where(path => words.Any(word => Repository.Lines(path).Any(line => Says(line, word))));

        Assert.Empty(touched);
        Assert.Empty(said);
    }

    [Fact]
    public void The_drawing_of_days_over_time_knows_no_feature_that_shows_it()
    {
        var files = Repository.Files("src/RelapseCheck.Web/Features/Trends", ".cs", ".razor");
        var pointing = files.Where(path => Repository.Lines(path).Any(line => line.Contains("RelapseCheck.Web.Features.", StringComparison.Ordinal) && !line.Contains("RelapseCheck.Web.Features.Trends", StringComparison.Ordinal)));

        Assert.NotEmpty(files);
        Assert.Empty(pointing);
    }

    [Fact]
    public void The_counselors_part_reaches_into_a_journal_for_its_export_alone()
    {
        var reaching = Repository.Files("src/RelapseCheck.Web/Features/Counselor", ".cs", ".razor")
            .Where(path => Repository.Lines(path).Any(line => line.Contains("RelapseCheck.Web.Features.Journal", StringComparison.Ordinal)));

        Assert.All(reaching, path => Assert.StartsWith("src/RelapseCheck.Web/Features/Counselor/Export/", path, StringComparison.Ordinal));
    }

    [Fact]
    public void Core_reads_yaml_in_one_place()
    {
        var readers = Repository.Files("src/RelapseCheck.Core", ".cs").Where(path => Repository.Text(path).Contains("YamlDotNet", StringComparison.Ordinal));

        Assert.All(readers, path => Assert.StartsWith("src/RelapseCheck.Core/Instruments/Reading/", path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_console_belongs_to_the_command_line_and_the_log_to_log_messages()
    {
        var others = Repository.Files("src", ".cs", ".razor")
            .Where(path => !path.StartsWith("src/RelapseCheck.Cli/", StringComparison.Ordinal))
            .Where(path => path != "src/RelapseCheck.Web/Hosting/FailedStart.cs") // a start that fails has no log yet, or none any more
            .Where(path => Repository.Lines(path).Any(line => Says(line, "Console.") || SaysLog(line)));

        Assert.Empty(others);
    }

    private static bool SaysLog(string line) =>
        line.Contains(".LogInformation(", StringComparison.Ordinal) || line.Contains(".LogWarning(", StringComparison.Ordinal)
        || line.Contains(".LogError(", StringComparison.Ordinal) || line.Contains(".LogDebug(", StringComparison.Ordinal);

    private static bool Says(string line, string word) =>
        line.IndexOf(word, StringComparison.Ordinal) is var at and >= 0
        && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        && (at == 0 || !char.IsLetterOrDigit(line[at - 1]))
        && !line[at..].StartsWith("Environment.NewLine", StringComparison.Ordinal);
}
