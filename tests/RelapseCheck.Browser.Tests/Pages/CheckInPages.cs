using RelapseCheck.Browser.Tests.People;
using static RelapseCheck.Browser.Tests.Pages.SiteWays;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>A check-in and its result.</summary>
public sealed class CheckInPages : IPageList
{
    public static IReadOnlyList<SitePage> All { get; } =
    [
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

        At("/result"),
        new("result, quiet day", visit => new Person(visit.Page).CheckIn("daily", Person.QuietDay)),
        new("result, a rule speaks", visit => new Person(visit.Page).CheckIn("daily", Person.HardestDay)),
        new("result, much left out", visit => new Person(visit.Page).CheckIn("daily", Person.HalfADay)),
        new("result, hard day", visit => new Person(visit.Page).CheckIn("hard-day", Person.HardestDay)),
        new("result, kept", visit => new Person(visit.Page).CheckIn("daily", Person.QuietDay), WithJournal: true),
    ];

    private static SitePage At(string path) => new(path, visit => visit.Open(path));
}
