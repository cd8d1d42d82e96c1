using System.Text.RegularExpressions;

namespace RelapseCheck.Core.Tests.Conventions;

/// <summary>The house rules of docs/contributing.md that a program can see.</summary>
public sealed partial class ShapeTests
{
    private static readonly string[] CrowdedRooms = ["Services", "Helpers", "Utils", "Common", "Models", "Interfaces"];

    [Fact]
    public void No_source_file_is_longer_than_200_lines_and_no_page_longer_than_130()
    {
        var long_ = Repository.Files("src", ".cs", ".razor", ".js")
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(path => (path, lines: Repository.Lines(path).Count))
            .Where(file => file.lines > (file.path.EndsWith(".razor", StringComparison.Ordinal) ? 130 : 200));

        Assert.Empty(long_);
    }

    [Fact]
    public void No_test_file_is_longer_than_200_lines() =>
        Assert.DoesNotContain(Repository.Files("tests", ".cs").Select(path => (path, lines: Repository.Lines(path).Count)), file => file.lines > 200);

    [Fact]
    public void No_folder_is_named_for_a_kind_of_class()
    {
        var crowded = Repository.Files("src").Where(path => path.Split('/').Intersect(CrowdedRooms).Any());

        Assert.Empty(crowded);
    }

    [Fact]
    public void No_file_is_named_for_nothing_in_particular() =>
        Assert.DoesNotContain(Repository.Files("src", ".cs", ".razor"), path => VagueName().IsMatch(path));

    [Fact]
    public void A_suppression_stands_in_the_editorconfig_and_nowhere_else()
    {
        var hidden = Repository.Files("src", ".cs", ".razor").Concat(Repository.Files("tests", ".cs", ".razor"))
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(path => Repository.Lines(path).Any(line => Suppression().IsMatch(line)));

        Assert.Empty(hidden);
    }

    [Fact]
    public void Undocumented_public_members_stay_an_error()
    {
        var sections = Repository.Text(".editorconfig").Split("\n[", StringSplitOptions.TrimEntries);
        var silent = sections.Where(section => section.Contains("CS1591", StringComparison.Ordinal)).Select(section => section.Split(']')[0]);
        var projects = Repository.Files("src", ".csproj", ".props", ".targets").Append("Directory.Build.props").Select(Repository.Text).ToList();

        Assert.Equal(["tests/**.cs", "src/**/Migrations/**.cs"], silent);
        Assert.DoesNotContain(projects, text => text.Contains("CS1591", StringComparison.Ordinal) || text.Contains("<TreatWarningsAsErrors>false", StringComparison.Ordinal));
        Assert.Contains(projects, text => text.Contains("<GenerateDocumentationFile>true", StringComparison.Ordinal));
    }

    [Fact]
    public void No_test_is_skipped_for_good() =>
        Assert.DoesNotContain(Repository.Files("tests", ".cs", ".razor"), path => Repository.Lines(path).Any(line => AlwaysSkipped().IsMatch(line)));

    [Fact]
    public void No_markup_carries_its_own_style_or_script() =>
        Assert.DoesNotContain(Repository.Files("src", ".razor"), path => Repository.Lines(path).Any(line => Inline().IsMatch(line)));

    [GeneratedRegex(@"(Manager|Helper|Helpers|Processor|Info|Dto|Utils?)\.(cs|razor)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"^\s*#(pragma warning disable|region)|^\s*\[(assembly: )?(\w+\.)*SuppressMessage")]
    private static partial Regex Suppression();

    [GeneratedRegex(@"\[(Fact|Theory|InlineData)\(.*\bSkip\s*=")]
    private static partial Regex AlwaysSkipped();

    [GeneratedRegex(@"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son(click|change|submit|load|input)=")]
    private static partial Regex Inline();
}
