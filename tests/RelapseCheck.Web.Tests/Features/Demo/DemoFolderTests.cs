using RelapseCheck.Web.Features.Demo;

namespace RelapseCheck.Web.Tests.Features.Demo;

/// <summary>Real and made-up people never share a folder.</summary>
public sealed class DemoFolderTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly string _folder = Directory.CreateTempSubdirectory("rc-demo-").FullName;

    private string Db => Path.Combine(_folder, "db", "relapsecheck.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_with_something_in_it_is_refused_and_left_as_it_is()
    {
        Write(Db, "real");

        Assert.Contains("did not make", Assert.Throws<DemoFolderException>(() => DemoFolder.Take(_folder, Today)).Message, StringComparison.Ordinal);
        Assert.Equal([Db], Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Equal("real", File.ReadAllText(Db));
    }

    [Fact]
    public void Keys_without_a_database_are_something_too()
    {
        Write(Path.Combine(_folder, "keys", "pepper"), "real");

        Assert.Throws<DemoFolderException>(() => DemoFolder.Take(_folder, Today));
    }

    [Fact]
    public async Task The_try_out_does_not_start_where_a_real_site_was()
    {
        await using var real = new RunningSite();
        using (var browser = real.Visit())
        {
            await browser.Open("/");
        }

        Assert.Throws<DemoFolderException>(() => DemoFolder.Take(real.DataFolder, Today));
    }

    [Fact]
    public async Task A_real_site_does_not_start_where_the_try_out_was()
    {
        await using var real = new RunningSite();
        DemoFolder.Take(real.DataFolder, Today);

        var refused = Assert.ThrowsAny<Exception>(() => real.Visit());
        Assert.IsType<DemoFolderException>(refused.GetBaseException());
        Assert.Equal([DemoFolder.Mark], Directory.EnumerateFileSystemEntries(real.DataFolder).Select(Path.GetFileName));
    }

    [Fact]
    public void The_mark_comes_before_anything_else_and_its_owner_alone_reads_it()
    {
        var folder = Path.Combine(_folder, "new");

        Assert.Null(DemoFolder.Take(folder, Today));
        Assert.Equal([DemoFolder.Mark], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(folder, DemoFolder.Mark)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void On_the_same_day_the_people_stay_and_on_the_next_they_are_made_anew()
    {
        DemoFolder.Take(_folder, Today);
        Write(Db, "made up");
        var ways = new DemoWays(Today, [], new("Family", "what was seen", "seven words"), []);
        DemoFolder.Write(_folder, ways);

        Assert.Equal("seven words", DemoFolder.Take(_folder, Today)!.Family.Words);
        Assert.True(File.Exists(Db));
        Assert.Null(DemoFolder.Take(_folder, Today.AddDays(1)));
        Assert.False(File.Exists(Db));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{ \"Day\": \"2026-11-")]
    public void A_start_that_was_cut_short_is_begun_again(string mark)
    {
        Write(Db, "half");
        Write(Path.Combine(_folder, DemoFolder.Mark), mark);

        Assert.Null(DemoFolder.Take(_folder, Today));
        Assert.False(File.Exists(Db));
    }

    [Fact]
    public void The_switch_is_taken_out_of_the_arguments_so_that_the_next_one_is_not_its_value() =>
        Assert.Equal(["--urls", "http://localhost:1"], DemoSwitch.Without(["--demo", "--urls", "http://localhost:1"]));

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
