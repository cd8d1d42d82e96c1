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
}
