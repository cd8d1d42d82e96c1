using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Cravings;

/// <summary>Takes what is marked about a wish to use: sealed in this browser first, then into the journal that is open, if any.</summary>
public sealed class CravingDesk(CravingCookie drafts, JournalSession session, JournalStore store, Visitor visitor)
{
    /// <summary>The page with the tools.</summary>
    public const string Page = "/craving";

    /// <summary>The page after marking one.</summary>
    public const string NotedPage = "/craving/noted";

    /// <summary>The page after trying a tool.</summary>
    public const string AfterPage = "/craving/after";

    /// <summary>The present wave; null when none was marked within the hour, or nothing can be read just now.</summary>
    public async Task<Wave?> Present(CancellationToken cancellation)
    {
        try
        {
            return await drafts.Read(cancellation) is { } draft ? draft.Present(await session.Current(cancellation)) : null;
        }
        catch (Exception gone) when (gone is StoreUnavailableException or JournalGoneException)
        {
            return null; // The tools must be there whatever else is not.
        }
    }

    /// <summary>Changes the wave of a form, or begins it, and keeps it.</summary>
    /// <remarks>On a phone that others use, one that was begun without this journal may be another person's: it goes in only when asked for.</remarks>
    public async Task Change(string entry, Action<Wave> change, CancellationToken cancellation)
    {
        var (draft, journal) = (await drafts.Read(cancellation) ?? new CravingDraft(), await session.Current(cancellation));
        var wave = draft.Of(entry, visitor.Now, journal);
        change(wave);
        await Keep(wave, wave.Journal is not null || session.Kind == SessionKind.OwnPhone ? journal : null);
        await drafts.Write(draft, CancellationToken.None);
    }

    /// <summary>Changes the present wave; nothing happens when it is gone.</summary>
    public async Task<bool> ChangePresent(Action<Wave> change, CancellationToken cancellation)
    {
        if ((await drafts.Read(cancellation))?.Present(await session.Current(cancellation)) is not { } wave)
        {
            return false;
        }

        await Change(wave.Id, change, cancellation);
        return true;
    }

    /// <summary>Puts everything that waits in this browser into a journal that was opened or made for it.</summary>
    public async Task KeepIn(OpenJournal journal, CancellationToken cancellation)
    {
        if (await drafts.Read(cancellation) is not { } draft)
        {
            return;
        }

        foreach (var wave in draft.Waves.Where(wave => !wave.Kept))
        {
            await Keep(wave, journal);
        }

        await drafts.Write(draft, CancellationToken.None);
    }

    /// <summary>Forgets what waits in this browser; what the journal has stays there.</summary>
    public Task Forget() => drafts.Delete(CancellationToken.None);

    // What the journal cannot take stays in this browser, and the page says so.
    private async Task Keep(Wave wave, OpenJournal? journal)
    {
        wave.Kept = false;
        if (journal is null || !wave.IsOf(journal) || wave.ToLog() is not { } log)
        {
            return;
        }

        try
        {
            await store.Save(journal, wave.Day(), page => page.With(log), CancellationToken.None);
            (wave.Kept, wave.Journal) = (true, journal.Mark);
        }
        catch (Exception gone) when (gone is JournalGoneException or PageUnreadableException)
        {
            wave.Kept = false;
        }
    }
}
