using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>Takes the README's pictures: RELAPSECHECK_SCREENSHOTS=1 writes them into docs/images, otherwise they are only taken.</summary>
public sealed class ScreenshotTests(Site site)
{
    private const int LargestBytes = 200_000;

    [Fact]
    public async Task Screenshot_of_a_check_in()
    {
        await using var visit = await site.Visit();
        await visit.Open("/check-in/daily");
        var person = new Person(visit.Page);
        await person.Answer("used", "none");
        await person.Answer("craving", "4");
        await visit.Page.EvaluateAsync("scrollTo(0, document.getElementById('craving').getBoundingClientRect().top + scrollY - 80)");
        await visit.Page.Mouse.MoveAsync(0, 0);

        await Keep(visit.Page, "check-in.png");
    }

    [Fact]
    public async Task Screenshot_of_a_result()
    {
        await using var visit = await site.Visit();
        await new Person(visit.Page).CheckIn("daily", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["craving"] = "6",
            ["sleep"] = "*last",
            ["people-who-use"] = "*last",
            ["anxiety"] = "*last",
        });

        await Keep(visit.Page, "result.png");
    }

    private static async Task Keep(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });
        Assert.InRange(picture.Length, 5_000, LargestBytes);
        if (Environment.GetEnvironmentVariable("RELAPSECHECK_SCREENSHOTS") == "1")
        {
            await File.WriteAllBytesAsync(Path.Combine(Root(), "docs", "images", name), picture);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RelapseCheck.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
