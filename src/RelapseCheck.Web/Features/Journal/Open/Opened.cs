using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Open;

/// <summary>What happens once a journal is open: its language, the check-in that waits for it, and the way on.</summary>
public sealed class Opened(JournalStore journals, JournalSession session, FinishingDesk finishing, IHttpContextAccessor http)
{
    /// <summary>Speaks the journal's language from now on and goes to the next stop; a check-in whose result was asked for is kept on the way.</summary>
    public async Task<IResult> GoOn(OpenJournal journal, string? next, CancellationToken cancellation)
    {
        var header = await journals.ReadHeader(journal, cancellation);
        if (header.Language is { } language)
        {
            LanguageCookie.Follow(http.HttpContext!, language, session.Kind);
        }

        var isOwn = header.Kind == JournalKind.Own;
        return SeeOther.To(next switch
        {
            // A family journal was opened: the person's own check-in is not for it and stays where it was.
            NextStop.Result => isOwn ? await finishing.KeepIn(journal, cancellation) : NextStop.Path(next),
            null or "" or NextStop.Family => JournalKinds.HomeOf(header.Kind),
            _ => NextStop.Path(next),
        });
    }
}
