using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>One page, or one state of a page, and how a person gets there.</summary>
public sealed record SitePage(string Name, Func<Visit, Task> Reach);

/// <summary>Every page of the site in every state worth looking at: the one list that the looking tests go through.</summary>
public static class SitePages
{
    /// <summary>The list.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        At("/"),
        At("/check-in"),
        At("/check-in/daily"),
        At("/check-in/weekly"),
        At("/check-in/hard-day"),
        At("/check-in/background"),
        At("/result"),
        At("/help-now"),
        At("/privacy"),
        At("/method"),
        At("/method/try"),
        At("/journal"),
        At("/journal/keep"),
        At("/journal/open"),
        At("/journal/settings"),
        At("/journal/export"),
        At("/no-such-page"),
        new("daily, second step", visit => new Person(visit.Page).Steps("daily", 1, Person.QuietDay)),
        new("daily, third step", visit => new Person(visit.Page).Steps("daily", 2, Person.QuietDay)),
        new("daily, review", visit => new Person(visit.Page).Steps("daily", 3, Person.QuietDay)),
        new("result of a quiet day", visit => new Person(visit.Page).CheckIn("daily", Person.QuietDay)),
        new("result of the hardest day", visit => new Person(visit.Page).CheckIn("daily", Person.HardestDay)),
        new("result of a hard day", visit => new Person(visit.Page).CheckIn("hard-day", Person.QuietDay)),
    ];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string, string> InEveryLanguage()
    {
        var data = new TheoryData<string, string>();
        foreach (var page in All)
        {
            data.Add(page.Name, "en");
            data.Add(page.Name, "es");
        }

        return data;
    }

    private static SitePage At(string path) => new(path, visit => visit.Open(path));

}
