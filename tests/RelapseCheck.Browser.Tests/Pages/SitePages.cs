using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>One page, or one state of a page, and how a person gets there.</summary>
/// <param name="Name">Its path, or what state it is in.</param>
/// <param name="Reach">Gets there.</param>
/// <param name="WithJournal">Whether a journal with some weeks in it is open.</param>
/// <param name="SignedInAs">The role of who is signed in: "counselor", "supervisor" or "administrator"; null for nobody.</param>
public sealed record SitePage(string Name, Func<Visit, Task> Reach, bool WithJournal = false, string? SignedInAs = null);

/// <summary>The pages of one part of the site, each in every state worth looking at.</summary>
public interface IPageList
{
    /// <summary>The list.</summary>
    static abstract IReadOnlyList<SitePage> All { get; }
}

/// <summary>Every page of the site.</summary>
public static class SitePages
{
    /// <summary>The lists of all parts.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
        [.. ReadingPages.All, .. CheckInPages.All, .. HardMomentPages.All, .. JournalPages.All, .. CounselorPages.All, .. SharePages.All];
}
