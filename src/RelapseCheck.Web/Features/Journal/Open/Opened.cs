using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Cravings;
using RelapseCheck.Web.Features.Family.Observe;
using RelapseCheck.Web.Features.Lapse;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Open;

/// <summary>What happens once a journal is open: its language, the check-in or craving that waits for it, and the way on.</summary>
public sealed class Opened(JournalStore journals, JournalSession session, FinishingDesk finishing, FamilyKeeping family, LapseDesk lapse, CravingDesk cravings, IHttpContextAccessor http)
{
    /// <summary>
    /// Speaks the journal's language from now on and goes to the next stop; a check-in whose result was asked for is kept on the way, and so are a return to use and a wish to use that were told.
    /// </summary>
    /// <remarks>On a phone that others use, what waits is kept only in the journal it was sent for: the next one opened may be another person's.</remarks>
    public async Task<IResult> GoOn(OpenJournal journal, string? next, CancellationToken cancellation)
    {
        var header = await journals.ReadHeader(journal, cancellation);
        if (header.Language is { } language)
        {
            LanguageCookie.Follow(http.HttpContext!, language, session.Kind);
        }

        var isOwn = header.Kind == JournalKind.Own;
        var told = isOwn && (next == NextStop.Lapse || session.Kind == SessionKind.OwnPhone) ? await lapse.KeepWaiting(cancellation) : null;
        if (isOwn && (next == NextStop.Craving || session.Kind == SessionKind.OwnPhone))
        {
            await cravings.KeepIn(journal, cancellation);
        }

        if (!isOwn && (next is NextStop.FamilyResult or NextStop.FamilyLoad || session.Kind == SessionKind.OwnPhone))
        {
            await family.KeepIn(journal, cancellation);
        }

        return SeeOther.To(next switch
        {
            // A family journal was opened: the person's own check-in is not for it and stays where it was.
            NextStop.Result => isOwn ? await finishing.KeepIn(journal, cancellation) : NextStop.Path(next),
            NextStop.Lapse when told is not null => told,
            null or "" or NextStop.Family => JournalKinds.HomeOf(header.Kind),
            _ => NextStop.Path(next),
        });
    }
}
