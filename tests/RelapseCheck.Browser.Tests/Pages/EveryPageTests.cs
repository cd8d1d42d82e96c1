using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>What holds on every page, in both languages, light and dark, at 320, 390 and 1280 px. 320 px is also 1280 px at 400% zoom.</summary>
/// <typeparam name="T">The part of the site; each is looked at beside the others.</typeparam>
public abstract class EveryPageTests<T>(Surveys surveys)
    where T : IPageList
{
    public static TheoryData<string, string> Pages => new(
        from page in T.All
        from language in new[] { "en", "es" }
        select (page.Name, language));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing(string page, string language) => Assert.Empty((await Look(page, language)).Violations);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_scrolls_sideways(string page, string language) => Assert.Empty((await Look(page, language)).Overflows);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_control_is_44_px_or_more(string page, string language) => Assert.Empty((await Look(page, language)).SmallTargets);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_policy_is_kept_and_no_other_host_is_asked(string page, string language) => Assert.Empty((await Look(page, language)).Complaints);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task There_is_one_first_heading(string page, string language) => Assert.Equal(1, (await Look(page, language)).Headings);

    private Task<Survey> Look(string page, string language) => surveys.Of(T.All.First(listed => listed.Name == page), language);
}

public sealed class EveryPageToReadTests(Surveys surveys) : EveryPageTests<ReadingPages>(surveys), IClassFixture<Surveys>;

public sealed class EveryPageOfACheckInTests(Surveys surveys) : EveryPageTests<CheckInPages>(surveys), IClassFixture<Surveys>;

public sealed class EveryPageOfAHardMomentTests(Surveys surveys) : EveryPageTests<HardMomentPages>(surveys), IClassFixture<Surveys>;

public sealed class EveryPageOfAJournalTests(Surveys surveys) : EveryPageTests<JournalPages>(surveys), IClassFixture<Surveys>;

public sealed class EveryPageOfCounselorsTests(Surveys surveys) : EveryPageTests<CounselorPages>(surveys), IClassFixture<Surveys>;

public sealed class EveryPageOfSharingTests(Surveys surveys) : EveryPageTests<SharePages>(surveys), IClassFixture<Surveys>;
