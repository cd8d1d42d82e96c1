using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Demo;
using RelapseCheck.Web.Tests.Features.Counselor;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Demo;

/// <summary>Entering the try-out as each of its made-up people.</summary>
public sealed class DemoTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const int Sharing = 24;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/help-now")]
    [InlineData("/check-in/daily")]
    [InlineData("/learn")]
    [InlineData("/method")]
    [InlineData("/method/try")]
    [InlineData("/counselor/sign-in")]
    [InlineData("/counselor/clients/x")]
    [InlineData("/no-such-page")]
    public async Task Every_page_says_in_both_languages_that_nobody_is_real(string path)
    {
        using Browser english = site.Visit(), spanish = site.Visit("es-MX,es;q=0.9");

        Assert.Contains("nobody here is real", (await english.Open(path)).QuerySelector(".demo")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nadie aquí es real", (await spanish.Open(path)).QuerySelector(".demo")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_journal_opens_with_its_words_and_holds_up_to_a_year_until_yesterday()
    {
        _ = site.Get<JournalStore>();
        Assert.Equal(5, site.Ways.Journals.Count);
        foreach (var journal in site.Ways.Journals)
        {
            using var browser = site.Visit();
            await browser.OpenByWords(journal.Words);

            Assert.Equal("/journal", browser.Path());
            Assert.NotNull((await browser.Open("/journal")).QuerySelector(".chart, svg"));
            Assert.NotEmpty((await browser.Open("/plan")).QuerySelectorAll("li"));
        }
    }

    [Fact]
    public async Task The_family_journal_opens_with_its_words_and_holds_what_was_seen()
    {
        using var browser = site.Visit();
        await browser.OpenByWords(site.Ways.Family.Words);

        Assert.Equal("/family/journal", browser.Path());
        Assert.True((await browser.Open("/family/journal")).QuerySelectorAll("details").Length > 20);
    }

    [Fact]
    public async Task The_counselor_signs_in_with_what_was_said_and_sees_twenty_four_people_and_a_family()
    {
        var seconds = site.Get<SecondFactorStore>();
        var counselor = site.Ways.Staff.Single(one => one.What == AccountRole.Counselor);
        var codes = await seconds.RenewRecovery(counselor.Account, Token);
        using var browser = site.Visit();
        await browser.TypeCode(await browser.TypePassword(counselor.Email, counselor.Phrase), codes[0]);
        var account = (await site.Get<AccountStore>().Find(counselor.Account, Token))!;
        var cases = await site.Get<CaseStore>().List(new Viewer(account.Id, account.Organisation, account.Name, "test"), all => all, LookKind.List, Token);

        Assert.DoesNotContain("sign-in", browser.Path(), StringComparison.Ordinal);
        Assert.Equal(Sharing, cases.Count(one => one.Consent!.Kind == JournalKind.Own));
        Assert.Single(cases, one => one.Consent!.Kind == JournalKind.Family);
        Assert.Equal(5, cases.Where(one => one.Summary.Lines.Count > 0).SelectMany(one => one.Summary.Lines.Select(line => line.Shown)).Distinct().Count());
        Assert.Single(cases, one => one.File.Beside is not null);
        Assert.Contains(cases, one => one.File.NextSession is not null);
    }

    [Fact]
    public void What_is_said_at_start_names_everybody_and_each_way_in()
    {
        _ = site.Get<JournalStore>();
        var ways = site.Ways;
        var said = ways.Said(ways.Staff.ToDictionary(one => one.Account, IReadOnlyList<string> (one) => [$"code of {one.Name}"]));

        Assert.All(ways.Journals.Append(ways.Family), journal => Assert.Contains(journal.Words, said, StringComparison.Ordinal));
        Assert.All(ways.Staff, one => Assert.All([one.Email, one.Phrase, one.AppKey, $"code of {one.Name}"], way => Assert.Contains(way, said, StringComparison.Ordinal)));
        Assert.Contains("/counselor/sign-in", said, StringComparison.Ordinal);
    }
}
