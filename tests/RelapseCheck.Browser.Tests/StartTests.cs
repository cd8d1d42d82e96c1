using System.Diagnostics;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests;

public sealed class StartTests(Site site)
{
    [Fact]
    public async Task The_published_app_answers_in_a_real_browser()
    {
        await using var visit = await site.Visit();
        var answer = await visit.Open("/");
        Assert.True(answer!.Status < 500);
    }

    [Theory]
    [InlineData("", "address already in use")]
    [InlineData("--demo", "did not make")]
    public async Task A_start_that_cannot_be_says_why_in_one_line(string more, string why)
    {
        await using var visit = await site.Visit(); // skips without a browser, and so without an app
        var folder = more.Length > 0 ? site.App.DataFolder : Path.Combine(site.App.DataFolder, "second");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "app", "RelapseCheck.Web.dll"), "--urls", site.App.Address.GetLeftPart(UriPartial.Authority), .. more.Length > 0 ? [more] : Array.Empty<string>()])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.Combine(AppContext.BaseDirectory, "app"),
            RedirectStandardError = true,
            Environment = { ["RelapseCheck__DataFolder"] = folder },
        };
        using var second = Process.Start(start)!;
        var said = await second.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, second.ExitCode);
        Assert.Contains(why, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }
}
