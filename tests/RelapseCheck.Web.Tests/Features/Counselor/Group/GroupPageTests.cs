using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Features.Counselor.Group;

public sealed class GroupPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_five_people_it_says_why_nothing_is_shown_and_nobody_was_looked_at()
    {
        var me = await site.Colleague(await site.Organisation());
        var people = await People(me, 4);
        await site.FamilySharer(me);
        using var browser = await site.SignIn(me);
        var page = await browser.Open("/counselor/group");
        Assert.Contains("from 5 people on", page.QuerySelector(".intro__lead")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("table"));
        Assert.Empty(await site.Looks(people[0]));
    }

    [Fact]
    public async Task Weeks_are_counted_in_chart_table_and_sentence_and_each_person_was_counted_once()
    {
        var me = await site.Colleague(await site.Organisation());
        var people = await People(me, 11);
        using var browser = await site.SignIn(me);
        var page = await browser.Open("/counselor/group?weeks=4");
        Assert.Equal(4, page.QuerySelectorAll(".group__week[role=img][aria-label]").Length);
        Assert.Equal(4, page.QuerySelectorAll("section tbody tr").Count(row => row.LastElementChild!.TextContent == "11"));
        Assert.Contains("11 people had a band", page.QuerySelector(".intro__lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nearly all of 11", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(LookKind.Group, Assert.Single(await site.Looks(people[0])).Kind);
        Assert.DoesNotContain("River", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_number_of_weeks_is_the_usual_one_and_Spanish_is_whole()
    {
        var me = await site.Colleague(await site.Organisation());
        await People(me, 6);
        using var browser = await site.SignIn(me, "es");
        var page = await browser.Open("/counselor/group?weeks=-1");
        Assert.Equal(8, page.QuerySelectorAll(".group__week").Length);
        Assert.Equal("Tu grupo", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("10 personas o más", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<Sharer>> People(Colleague with, int count)
    {
        var people = new List<Sharer>();
        for (var made = 0; made < count; made++)
        {
            people.Add(await site.Sharer(with, days: 35, called: "River " + made, points: _ => 40));
        }

        return people;
    }
}
