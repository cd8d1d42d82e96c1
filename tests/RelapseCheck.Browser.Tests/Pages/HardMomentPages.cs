using static RelapseCheck.Browser.Tests.Pages.SiteWays;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>A lapse and a craving.</summary>
public sealed class HardMomentPages : IPageList
{
    public static IReadOnlyList<SitePage> All { get; } =
    [
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
    ];

    private static SitePage At(string path) => new(path, visit => visit.Open(path));
}
