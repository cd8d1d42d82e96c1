using RelapseCheck.Browser.Tests.People;
using static RelapseCheck.Browser.Tests.Pages.SiteWays;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>A journal, its plan, and what a family keeps.</summary>
public sealed class JournalPages : IPageList
{
    public static IReadOnlyList<SitePage> All { get; } =
    [
        At("/journal"),
        At("/journal/week"),
        new("/journal/week, open", visit => visit.Open("/journal/week"), WithJournal: true),
        new("/journal/week, a review alone", WeekAlone),
        new("/journal, every sign in sight", SignsInSight, WithJournal: true),
        new("result, in my own words", OwnWords),
        At("/journal/keep"),
        new("/journal/keep with a problem", visit => Sent(visit, "/journal/keep")),
        new("/journal/words", visit => new Keeper(visit.Page).SeeWords()),
        new("/journal/words with a problem", WrongWords),
        At("/journal/open"),
        new("/journal/open with a problem", visit => Sent(visit, "/journal/open")),
        new("/journal, open", visit => visit.Open("/journal"), WithJournal: true),
        new("/journal, all of it", visit => visit.Open("/journal?back=all"), WithJournal: true),
        new("/journal/settings", visit => visit.Open("/journal/settings"), WithJournal: true),
        new("/journal/export", visit => visit.Open("/journal/export"), WithJournal: true),
        At("/plan"),
        new("/plan, open", visit => visit.Open("/plan"), WithJournal: true),
        new("/plan/write", visit => visit.Open("/plan/write?at=contacts"), WithJournal: true),
        new("/plan/write with a problem", WrongPhone, WithJournal: true),
        new("/journal/report", visit => visit.Open("/journal/report"), WithJournal: true),

        At("/family/observe"),
        At("/family/result"),
        At("/family/strain"),
        At("/family/strain/result"),
        At("/family/journal"),
        At("/journal/keep?for=family"),
        new("/family/observe, a danger was told", visit => new Observer(visit.Page).ToldDanger()),
        new("/family/result, something was seen", visit => new Observer(visit.Page).Observe()),
        new("/family/strain/result, heavy", visit => new Observer(visit.Page).Load()),
        new("/family/journal, open", visit => new Observer(visit.Page).Keep()),
        new("/journal, a family journal is open", visit => new Observer(visit.Page).SeeOther()),
    ];

    private static SitePage At(string path) => new(path, visit => visit.Open(path));
}
