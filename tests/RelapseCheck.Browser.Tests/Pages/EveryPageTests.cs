using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>What holds on every page, in both languages, light and dark, at 320, 390 and 1280 px. 320 px is also 1280 px at 400% zoom.</summary>
public sealed class EveryPageTests(Site site, Surveys surveys) : IClassFixture<Surveys>
{
    public static TheoryData<string, string> Pages => SitePages.InEveryLanguage();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing(string page, string language) => Assert.Empty((await surveys.Of(page, language)).Violations);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_scrolls_sideways(string page, string language) => Assert.Empty((await surveys.Of(page, language)).Overflows);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_control_is_44_px_or_more(string page, string language) => Assert.Empty((await surveys.Of(page, language)).SmallTargets);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_policy_is_kept_and_no_other_host_is_asked(string page, string language) => Assert.Empty((await surveys.Of(page, language)).Complaints);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task There_is_one_first_heading(string page, string language) => Assert.Equal(1, (await surveys.Of(page, language)).Headings);

    [Fact]
    public async Task Every_page_that_a_link_leads_to_is_on_the_list()
    {
        await using var visit = await site.Visit();
        var listed = SitePages.All.Select(page => page.Name).ToHashSet(StringComparer.Ordinal);
        var (todo, seen) = (new Queue<string>(["/"]), new HashSet<string>(StringComparer.Ordinal) { "/", "/leave" });
        while (todo.TryDequeue(out var path))
        {
            await visit.Open(path);
            var links = await visit.Page.Locator("a[href]").EvaluateAllAsync<string[]>("all => all.map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname)");
            foreach (var link in links.Where(seen.Add))
            {
                todo.Enqueue(link);
            }
        }

        Assert.Empty(seen.Except(listed).Except(["/leave"]));
    }
}
