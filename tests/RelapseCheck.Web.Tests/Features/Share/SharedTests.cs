using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Tests.Features.Counselor;

namespace RelapseCheck.Web.Tests.Features.Share;

public sealed class SharedTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_made_up_person_is_seen_by_their_counselor_until_they_stop()
    {
        var with = await site.Colleague(await site.Organisation());
        var viewer = new Viewer(with.Id, with.Organisation, with.Name, "one");
        var (person, family) = (await site.Sharer(with, days: 12), await site.FamilySharer(with));
        Assert.Equal(2, (await site.Get<CaseStore>().List(viewer, all => all, LookKind.List, Token)).Count);
        Assert.Equal(12, (await site.Get<CaseStore>().Open(viewer, person.Share, LookKind.Page, Token))!.Days.Count);
        Assert.Equal(4, (await site.Get<CaseStore>().Open(viewer, family.Share, LookKind.Page, Token))!.Days.Count);
        Assert.Equal([LookKind.Page, LookKind.List], (await site.Looks(person)).Select(look => look.Kind));

        await site.Stop(person);
        Assert.Null(await site.Get<CaseStore>().Open(viewer, person.Share, LookKind.Page, Token));
    }
}
