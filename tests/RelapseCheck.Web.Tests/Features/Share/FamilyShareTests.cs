using AngleSharp.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Counselor;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Share;

public sealed class FamilyShareTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-US", "what you saw, with its days", "how you are yourself")]
    [InlineData("es-MX", "lo que viste, con sus días", "cómo estás tú")]
    public async Task A_family_shares_what_was_seen_and_never_how_they_are(string language, string seen, string own)
    {
        var with = await site.Counselor();
        using var browser = site.Visit(language);
        var strain = Made.CheckIn("s", Kept.Today, null, 1, StrainQuestions.Id, note: "I cannot sleep");
        var words = await site.Journal(JournalKind.Family, [Shared.Seen(Kept.Today.AddDays(-3), 1), new(Kept.Today, [strain], [], [])]);
        await browser.OpenByWords(words);
        var page = await browser.TypeShareCode(await site.Code(with));
        Assert.Contains(seen, page.Said(), StringComparison.Ordinal);
        Assert.Contains(own, page.Said(), StringComparison.Ordinal);
        Assert.Equal(["notes"], page.QuerySelectorAll("input[name=part]").Select(part => part.GetAttribute("value")!));
        Assert.DoesNotContain("I cannot sleep", page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);

        await browser.Sign(page, ("part", "notes"), ("part", "cravings"), ("back", "90"));
        Assert.Equal("/share/receipt", browser.Path());
        var viewer = new Viewer(with.Id, with.Organisation, with.Name, "one");
        var shared = (await site.Get<CaseStore>().Open(viewer, (await site.Get<CaseStore>().Ids(viewer, Token))[0], LookKind.Page, Token))!;
        Assert.Equal(JournalKind.Family, shared.Case.Consent!.Kind);
        Assert.Equal(new ShareScope { Answers = true, Notes = true }, shared.Case.Consent.Scope);
        Assert.Equal(Kept.Today.AddDays(-3), Assert.Single(shared.Days).Day);
        Assert.All(shared.Days.SelectMany(day => day.CheckIns), checkIn => Assert.Equal(Observation.Instrument, checkIn.Instrument));
        Assert.Contains("Jordan Park", (await browser.Open("/family/journal")).Said(), StringComparison.Ordinal);
        Assert.Null((await browser.Open("/share")).QuerySelector("main a[href='/journal/report']"));
    }
}
