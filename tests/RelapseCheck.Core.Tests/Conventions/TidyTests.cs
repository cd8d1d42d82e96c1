using System.Text.RegularExpressions;

namespace RelapseCheck.Core.Tests.Conventions;

/// <summary>What must not be left lying in a repository: secrets, and the paths of one machine.</summary>
public sealed partial class TidyTests
{
    private static readonly string[] Kept = [".cs", ".razor", ".yaml", ".json", ".md", ".props", ".targets", ".csproj", ".js", ".css", ".resx", ".csv", "/run"];

    [Fact]
    public void No_secret_lies_in_the_repository() =>
        Assert.DoesNotContain(Repository.Files("", Kept), path => Repository.Lines(path).Any(line => Secret().IsMatch(line)));

    [Fact]
    public void No_path_of_one_machine_lies_in_the_repository() =>
        Assert.DoesNotContain(Repository.Files("", Kept), path => Repository.Lines(path).Any(line => MachinePath().IsMatch(line)));

    [Fact]
    public void No_key_database_or_data_folder_lies_in_the_source()
    {
        string[] endings = [".db", ".db-wal", ".db-shm", ".pem", ".pfx", ".key"];

        Assert.DoesNotContain(Repository.Files("src").Concat(Repository.Files("docs")), path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY|\b(password|secret|apikey|api_key|token)\s*[=:]\s*""[A-Za-z0-9+/_-]{16,}""", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<![\w.~)}])/(home|root|Users|work)/\w|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();
}
