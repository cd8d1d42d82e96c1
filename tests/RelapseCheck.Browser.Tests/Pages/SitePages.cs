using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;
using static RelapseCheck.Browser.Tests.Pages.SiteWays;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>One page, or one state of a page, and how a person gets there.</summary>
/// <param name="Name">Its path, or what state it is in.</param>
/// <param name="Reach">Gets there.</param>
/// <param name="WithJournal">Whether a journal with some weeks in it is open.</param>
/// <param name="SignedInAs">The role of who is signed in: "counselor", "supervisor" or "administrator"; null for nobody.</param>
public sealed record SitePage(string Name, Func<Visit, Task> Reach, bool WithJournal = false, string? SignedInAs = null);

/// <summary>Every page of the site in every state worth looking at: the one list that the looking tests go through.</summary>
public static class SitePages
{
    /// <summary>The list.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        At("/"),
        At("/help-now"),
        At("/share"),
        At("/privacy"),
        At("/method"),
        At("/method/try"),
        At("/evidence"),
        At("/no-such-page"),
        At("/reminders"),
        new("/reminders with a problem", NoTime),

        At("/learn"),
        At("/learn/basics"),
        At("/learn/roots"),
        At("/learn/ladder"),
        At("/learn/signal"),
        At("/learn/breaks"),
        At("/learn/care"),
        At("/learn/stages"),
        At("/learn/differences"),
        At("/learn/together"),
        At("/learn/numbers"),
        new("/learn/found, some pages", visit => LookFor(visit, "naloxone craving")),
        new("/learn/found, nothing", visit => LookFor(visit, "zebra")),

        At("/family"),
        At("/family/talk"),
        At("/family/home"),
        At("/family/call"),
        At("/family/meaning"),
        At("/family/support"),
        At("/family/not-for"),
        At("/family/rehearse"),
        new("/family/rehearse with a problem", visit => Sent(visit, "/family/rehearse")),
        new("/family/rehearse, what was seen", Rehearsed),

        At("/check-in"),
        At("/check-in/daily"),
        At("/check-in/weekly"),
        At("/check-in/hard-day"),
        At("/check-in/background"),
        new("daily, people and places", visit => new Person(visit.Page).Steps("daily", 1, Person.QuietDay)),
        new("daily, mind", visit => new Person(visit.Page).Steps("daily", 2, Person.QuietDay)),
        new("daily, follow-ups", visit => new Person(visit.Page).Steps("daily", 3, Person.HardestDay)),
        new("daily, review", visit => new Person(visit.Page).Steps("daily", 3, Person.QuietDay)),
        new("daily, review with a problem", TooLongANote),
        new("daily, not safe", NotSafe),
        new("weekly, last step", visit => new Person(visit.Page).Steps("weekly", 2, Person.QuietDay)),

        At("/lapse"),
        At("/lapse/what-happened"),
        new("/lapse/what-happened with a problem", visit => Told(visit, new string('a', 2100))),
        new("/lapse/what-happened, waiting", async visit =>
        {
            await Told(visit, "by the river");
            await visit.Open("/lapse/what-happened");
        }),
        new("/lapse/what-happened, open", visit => visit.Open("/lapse/what-happened"), WithJournal: true),
        At("/lapse/reach-out"),
        new("/lapse/reach-out, open", visit => visit.Open("/lapse/reach-out?done=saved"), WithJournal: true),
        At("/lapse/next"),
        new("/lapse/next, open", visit => visit.Open("/lapse/next"), WithJournal: true),
        At("/craving"),
        new("/craving, every tool open", EveryTool),
        new("/craving/noted", visit => Marked(visit, 5)),
        new("/craving/noted, very strong", visit => Marked(visit, 9)),
        new("/craving, marked", visit => Then(visit, 8, "/craving")),
        new("/craving/after", TriedATool),
        new("/craving/noted, kept", visit => Marked(visit, 3), WithJournal: true),

        At("/result"),
        new("result, quiet day", visit => new Person(visit.Page).CheckIn("daily", Person.QuietDay)),
        new("result, a rule speaks", visit => new Person(visit.Page).CheckIn("daily", Person.HardestDay)),
        new("result, much left out", visit => new Person(visit.Page).CheckIn("daily", Person.HalfADay)),
        new("result, hard day", visit => new Person(visit.Page).CheckIn("hard-day", Person.HardestDay)),
        new("result, kept", visit => new Person(visit.Page).CheckIn("daily", Person.QuietDay), WithJournal: true),

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

        .. CounselorPages.All,
        .. SharePages.All,
    ];

    /// <summary>The names, each in both languages.</summary>
    public static TheoryData<string, string> InEveryLanguage() => new(
        from page in All
        from language in new[] { "en", "es" }
        select (page.Name, language));

    private static SitePage At(string path) => new(path, visit => visit.Open(path));
}
