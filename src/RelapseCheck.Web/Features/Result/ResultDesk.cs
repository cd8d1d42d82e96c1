using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Result;

/// <summary>Finds the result to show: of this browser's last half hour, else the latest of today or yesterday in the open journal.</summary>
public sealed class ResultDesk(FinishedCookie finished, DraftCookie drafts, FinishingDesk finishing, JournalSession session, JournalStore store, Visitor visitor)
{
    /// <summary>The answers to "does this match how you feel?".</summary>
    public static IReadOnlyList<string> Matches { get; } = ["yes", "worse", "better"];

    /// <summary>The result, or null when there is none.</summary>
    /// <param name="ofYesterday">Only yesterday's, when a journal keeps it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ResultView?> Read(bool ofYesterday, CancellationToken cancellation)
    {
        if (await finished.Read(cancellation) is { } made)
        {
            return ResultView.Of(made.CheckIn, made.Day, PersonHistory.None);
        }

        var history = await PersonHistory.Read(session, store, visitor.Today, cancellation);
        return Latest(history, ofYesterday) is var (day, checkIn) ? ResultView.Of(checkIn, day, history) : null;
    }

    /// <summary>Whether the open journal could keep a result that is not kept yet.</summary>
    public async Task<bool> CanKeep(CancellationToken cancellation) => await session.Current(cancellation) is not null;

    /// <summary>Whether a PIN would open the journal that could keep it.</summary>
    public Task<bool> CanOpen(CancellationToken cancellation) => session.HasLocked(cancellation);

    /// <summary>Stores how well the result matches how the person feels, with the check-in.</summary>
    public async Task Match(string match, bool ofYesterday, CancellationToken cancellation)
    {
        if (await finished.Read(cancellation) is { } made)
        {
            await finished.Write(made with { CheckIn = made.CheckIn with { Match = match } }, CancellationToken.None);
        }
        else if (await session.Current(cancellation) is { } journal && Latest(await PersonHistory.Read(journal, store, visitor.Today, cancellation), ofYesterday) is var (day, checkIn))
        {
            await store.Save(journal, day, page => page with { CheckIns = [.. page.CheckIns.Select(kept => kept.Id == checkIn.Id ? kept with { Match = match } : kept)] }, CancellationToken.None);
        }
    }

    /// <summary>Keeps the result in the open journal and says where it is then found.</summary>
    public async Task<string> Keep(CancellationToken cancellation) =>
        await session.Current(cancellation) is { } journal ? await finishing.KeepIn(journal, cancellation) : ResultAddress.Page;

    /// <summary>Deletes what this browser holds: the result and any check-in under way.</summary>
    public async Task LetGo()
    {
        await finished.Delete(CancellationToken.None);
        await drafts.Delete(CancellationToken.None);
    }

    private (DateOnly Day, CheckIn CheckIn)? Latest(PersonHistory history, bool ofYesterday) => history.Days
        .Where(day => ofYesterday ? day.Day == visitor.Today.AddDays(-1) : day.Day >= visitor.Today.AddDays(-1))
        .SelectMany(day => day.CheckIns.Select(checkIn => (day.Day, CheckIn: checkIn)))
        .Where(kept => kept.CheckIn.Instrument != Observation.Instrument)
        .OrderBy(kept => kept.CheckIn.At)
        .Select(kept => ((DateOnly, CheckIn)?)kept)
        .LastOrDefault();
}
