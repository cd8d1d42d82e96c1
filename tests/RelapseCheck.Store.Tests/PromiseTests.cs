using System.Text.RegularExpressions;

namespace RelapseCheck.Store.Tests;

public sealed class PromiseTests
{
    [Fact]
    public void Every_test_that_the_privacy_document_names_exists()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "RelapseCheck.sln")))
        {
            root = root.Parent!;
        }

        var named = Regex.Matches(File.ReadAllText(Path.Combine(root.FullName, "docs", "privacy.md")), "`([A-Z][a-z0-9]*(?:_[A-Za-z0-9]+){2,})`").Select(match => match.Groups[1].Value).ToList();
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(root.FullName, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.True(named.Count > 30);
        Assert.DoesNotContain(named, name => !sources.Contains($" {name}(", StringComparison.Ordinal));
    }
}
