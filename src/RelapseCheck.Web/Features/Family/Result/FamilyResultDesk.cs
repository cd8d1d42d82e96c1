using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Family.Observe;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Family.Result;

/// <summary>Finds what to show: of this browser's last half hour, else the latest in the open family journal.</summary>
public sealed class FamilyResultDesk(FinishedFamilyCookie finished, JournalSession session, JournalStore journals, Visitor visitor)
{
    /// <summary>What was seen, or null.</summary>
    public async Task<SeenView?> Seen(CancellationToken cancellation)
    {
        var days = await Days(cancellation);
        return await finished.Read(cancellation) is { Seen: { } made } ? SeenView.Of(made, days) : SeenView.Latest(days);
    }

    /// <summary>The observer's own load and the one before it, or null.</summary>
    public async Task<LoadView?> Load(CancellationToken cancellation)
    {
        var days = await Days(cancellation);
        var made = (await finished.Read(cancellation))?.Load;
        var loads = made is null ? days.Loads : FamilyDays.Of([DayPage.Empty(default) with { CheckIns = [made] }]).Loads;
        return loads.Count == 0 ? null : new(loads[^1], days.Loads.LastOrDefault(other => other.Day < loads[^1].Day), made is null);
    }

    /// <summary>Whether the open family journal could keep what waits here.</summary>
    public async Task<bool> CanKeep(CancellationToken cancellation) => await session.CurrentFamily(cancellation) is not null;

    /// <summary>Whether a PIN would open a journal that might.</summary>
    public Task<bool> CanOpen(CancellationToken cancellation) => session.HasLocked(cancellation);

    private async Task<FamilyDays> Days(CancellationToken cancellation) =>
        await FamilyDays.Read(await session.CurrentFamily(cancellation), journals, visitor.Today, cancellation);
}

/// <summary>The observer's own load as its page shows it.</summary>
/// <param name="Now">The load.</param>
/// <param name="Before">The one of an earlier day, or null.</param>
/// <param name="IsKept">Whether a family journal keeps it.</param>
public sealed record LoadView(DatedLoad Now, DatedLoad? Before, bool IsKept)
{
    /// <summary>What goes first.</summary>
    public IReadOnlyList<Core.Scoring.SafetyRule> Fired => ObserverSafety.Fired(Now.Sheet);
}
