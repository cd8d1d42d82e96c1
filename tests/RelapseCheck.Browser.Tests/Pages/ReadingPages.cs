using static RelapseCheck.Browser.Tests.Pages.SiteWays;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>What everybody may read: the front, help, learning, the family's pages, the method.</summary>
public sealed class ReadingPages : IPageList
{
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
    ];

    private static SitePage At(string path) => new(path, visit => visit.Open(path));
}
