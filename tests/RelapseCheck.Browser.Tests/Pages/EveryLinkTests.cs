using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

public sealed class EveryLinkTests(Site site)
{
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
