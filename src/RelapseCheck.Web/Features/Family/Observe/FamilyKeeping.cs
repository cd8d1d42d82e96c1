using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Family.Observe;

/// <summary>The end of what a family member answered: kept in the open family journal, or for half an hour in this browser. Never in a journal of the person's own.</summary>
public sealed class FamilyKeeping(DraftCookie drafts, FinishedFamilyCookie finished, JournalSession session, JournalStore store, Visitor visitor)
{
    /// <summary>Finishes what the state holds and says which page comes next.</summary>
    public async Task<string> Finish(CheckInState state, CheckInDraft draft)
    {
        var made = Rating.Of(state, visitor.Now);
        draft.Forms.Remove(state.Instrument.Id);
        var isKept = await session.CurrentFamily(CancellationToken.None) is { } journal && await TryKeep(made, journal);
        if (!isKept)
        {
            await finished.Write(With(await finished.Read(CancellationToken.None), made), CancellationToken.None);
        }
        else if (await finished.Read(CancellationToken.None) is { } before)
        {
            // An older one of its kind that waits here must not stand in front of what was just kept.
            await Shrink(state.Instrument.Id == StrainQuestions.Id ? before with { Load = null } : before with { Seen = null });
        }

        await (draft.IsEmpty ? drafts.Delete(CancellationToken.None) : drafts.Write(draft, CancellationToken.None));
        return !isKept && await session.HasLocked(CancellationToken.None) ? FamilyAddress.OpeningFor(state.Instrument) : FamilyAddress.ResultOf(state.Instrument);
    }

    /// <summary>Whether a form was finished already, in this browser or into the open family journal.</summary>
    public async Task<bool> Has(string formId, CancellationToken cancellation) =>
        (await finished.Read(cancellation))?.All.Any(made => made.Id == formId) == true
        || (await session.CurrentFamily(cancellation) is { } journal
            && (await store.ReadDays(journal, visitor.Today.AddDays(-1), visitor.Today, cancellation)).Any(day => day.Page?.CheckIns.Any(kept => kept.Id == formId) == true));

    /// <summary>Puts what this browser finished into a family journal that was opened or made after it.</summary>
    /// <exception cref="StoreUnavailableException">Not saved; it stays where it was.</exception>
    public async Task KeepIn(OpenJournal journal, CancellationToken cancellation)
    {
        if (await finished.Read(cancellation) is not { } made)
        {
            return;
        }

        foreach (var day in made.All.GroupBy(DayOf))
        {
            await store.Save(journal, day.Key, page => day.Aggregate(page, (kept, one) => kept.With(one)), CancellationToken.None);
        }

        await finished.Delete(CancellationToken.None);
    }

    /// <summary>Deletes what this browser holds: what was finished, and what is under way.</summary>
    public async Task LetGo()
    {
        await finished.Delete(CancellationToken.None);
        if (await drafts.Read(CancellationToken.None) is { } draft && (draft.Forms.Remove(Observation.Instrument) | draft.Forms.Remove(StrainQuestions.Id)))
        {
            await (draft.IsEmpty ? drafts.Delete(CancellationToken.None) : drafts.Write(draft, CancellationToken.None));
        }
    }

    private static DateOnly DayOf(CheckIn made) => DateOnly.FromDateTime(made.At.DateTime);

    private static FinishedFamily With(FinishedFamily? before, CheckIn made) =>
        made.Instrument == StrainQuestions.Id ? new(before?.Seen, made) : new(made, before?.Load);

    private Task Shrink(FinishedFamily left) => left.All.Any() ? finished.Write(left, CancellationToken.None) : finished.Delete(CancellationToken.None);

    private async Task<bool> TryKeep(CheckIn made, OpenJournal journal)
    {
        try
        {
            await store.Save(journal, DayOf(made), page => page.With(made), CancellationToken.None);
            return true;
        }
        catch (Exception gone) when (gone is JournalGoneException or PageUnreadableException)
        {
            return false;
        }
    }
}
