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
        if ((await journals.ReadHeader(journal, cancellation)).Language is { } language)
        {
            LanguageCookie.Follow(http.HttpContext!, language, session.Kind);
        }

        return SeeOther.To(next == NextStop.Result ? await finishing.KeepIn(journal, cancellation) : NextStop.Path(next));
    }
}
