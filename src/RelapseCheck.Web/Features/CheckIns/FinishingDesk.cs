using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>The end of a check-in: rated, then kept in the open journal, or for half an hour in this browser.</summary>
public sealed class FinishingDesk(DraftCookie drafts, FinishedCookie finished, JournalSession session, JournalStore store, Visitor visitor)
{
    private const string Background = "background";

    /// <summary>Finishes what the state holds and says which page comes next.</summary>
    public async Task<string> Finish(CheckInState state, CheckInDraft draft)
    {
        var journal = await session.Current(CancellationToken.None);
        draft.Forms.Remove(state.Instrument.Id);
        if (state.Instrument.Id == Background)
        {
            draft.Background = BackgroundOf(state, visitor.Today);
            draft.BackgroundDay = visitor.Today;
            if (journal is not null)
            {
                await TakeBackground(journal, draft.Background, visitor.Today);
                (draft.Background, draft.BackgroundDay) = (new Dictionary<string, string>(StringComparer.Ordinal), null);
            }

            await Keep(draft);
            return "/check-in?told=1";
        }

        var (checkIn, day) = Rated(state);
        var made = new FinishedCheckIn(checkIn, day, draft.Background, draft.BackgroundDay);
        if (journal is not null && await TryKeep(made, journal))
        {
            await finished.Delete(CancellationToken.None);
            await Keep(draft);
            return ResultAddress.Of(day, visitor.Today);
        }

        await finished.Write(made, CancellationToken.None);
        await Keep(draft);
        return await session.HasLocked(CancellationToken.None) ? "/journal/open?next=result" : ResultAddress.Page;
    }

    /// <summary>Whether a form was finished already, in this browser or into the open journal.</summary>
    public async Task<bool> Has(string formId, CancellationToken cancellation) =>
        (await finished.Read(cancellation))?.CheckIn.Id == formId
        || (await PersonHistory.Read(session, store, visitor.Today, cancellation)).CheckIns.Any(kept => kept.Id == formId);

    /// <summary>
    /// Puts this browser's finished check-in into a journal that was opened or made after it: rated again with the journal's
    /// history, and only that is stored. Returns the address of its result.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Not saved; the check-in stays where it was.</exception>
    public async Task<string> KeepIn(OpenJournal journal, CancellationToken cancellation)
    {
        if (await finished.Read(cancellation) is not { } made)
        {
            return ResultAddress.Page;
        }

        await KeepRated(made, journal);
        await finished.Delete(CancellationToken.None);
        if (await drafts.Read(CancellationToken.None) is { } draft)
        {
            (draft.Background, draft.BackgroundDay) = (new Dictionary<string, string>(StringComparer.Ordinal), null);
            await Keep(draft);
        }

        return ResultAddress.Of(made.Day, visitor.Today);
    }

    private async Task<bool> TryKeep(FinishedCheckIn made, OpenJournal journal)
    {
        try
        {
            await KeepRated(made, journal);
            return true;
        }
        catch (Exception gone) when (gone is JournalGoneException or PageUnreadableException)
        {
            return false;
        }
    }

    private async Task KeepRated(FinishedCheckIn made, OpenJournal journal)
    {
        if (made.BackgroundDay is { } day && made.Background.Count > 0)
        {
            await TakeBackground(journal, made.Background, day);
        }

        var history = await PersonHistory.Read(journal, store, made.Day, CancellationToken.None);
        var again = Rating.WithHistory(made.CheckIn, history, made.Day);
        await store.Save(journal, made.Day, page => page.With(again), CancellationToken.None);
        if (KnownFacts.New(made.Day, made.CheckIn.More, history.Header!.Background) is { Count: > 0 } told)
        {
            await store.ChangeHeader(journal, header => header with { Background = KnownFacts.With(header.Background, told), BackgroundDay = header.BackgroundDay ?? made.Day }, CancellationToken.None);
        }
    }

    private async Task TakeBackground(OpenJournal journal, IReadOnlyDictionary<string, string> background, DateOnly day) =>
        await store.ChangeHeader(journal, header => header with { Background = background, BackgroundDay = day }, CancellationToken.None);

    private static IReadOnlyDictionary<string, string> BackgroundOf(CheckInState state, DateOnly day) => KnownFacts.Kept(
        day,
        state.Form!.Fields.Where(field => field.Key != AnswerSheet.Unsafe && field.Value.Length > 0 && (state.Instrument.IndexOf(field.Key) >= 0 || state.Sheet.More(field.Key) is not null))
            .ToDictionary(StringComparer.Ordinal));

    private (CheckIn CheckIn, DateOnly Day) Rated(CheckInState state)
    {
        var now = visitor.Now;
        var isYesterday = state.Form!.Field(StepForm.DayField) == StepForm.Yesterday && now.Hour < 12;
        var day = isYesterday ? visitor.Today.AddDays(-1) : visitor.Today;
        var at = isYesterday ? new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59)), visitor.Zone.GetUtcOffset(day.ToDateTime(new TimeOnly(23, 59)))) : now;
        return (Rating.Of(state, at), day);
    }

    private Task Keep(CheckInDraft draft) => draft.IsEmpty ? drafts.Delete(CancellationToken.None) : drafts.Write(draft, CancellationToken.None);
}
