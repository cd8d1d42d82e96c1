using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal.Open;

namespace RelapseCheck.Web.Features.Journal;

/// <summary>The two kinds of journal, as pages and forms name them. They never mix: what a family sees is no part of a person's own days.</summary>
public static class JournalKinds
{
    /// <summary>The query and the field that name the kind.</summary>
    public const string Field = "for";

    /// <summary>The value of <see cref="Field"/> for a family journal; anything else means the person's own.</summary>
    public const string Family = "family";

    /// <summary>The kind that a query or a form names.</summary>
    public static JournalKind Of(string? named) => named == Family ? JournalKind.Family : JournalKind.Own;

    /// <summary>The page of an open journal of a kind.</summary>
    public static string HomeOf(JournalKind? kind) => kind == JournalKind.Family ? "/family/journal" : "/journal";

    /// <summary>The page that starts a journal of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="next">The name of the page to go on to, or null.</param>
    public static string KeepingOf(JournalKind kind, string? next = null) => (kind, NextStop.Keeping(next)) switch
    {
        (JournalKind.Family, null) => $"/journal/keep?{Field}={Family}",
        (JournalKind.Family, { } name) => $"/journal/keep?{Field}={Family}&next={name}",
        (_, null) => "/journal/keep",
        (_, { } name) => $"/journal/keep?next={name}",
    };

    /// <summary>
    /// The kind of an open journal. A header that does not open counts as the person's own: nothing can be saved into that journal, so nothing can be mixed.
    /// </summary>
    internal static async Task<JournalKind> Read(JournalStore journals, OpenJournal journal, CancellationToken cancellation)
    {
        try
        {
            return (await journals.ReadHeader(journal, cancellation)).Kind;
        }
        catch (Exception gone) when (gone is JournalGoneException or PageUnreadableException)
        {
            return JournalKind.Own;
        }
    }
}
