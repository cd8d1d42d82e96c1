using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal;

namespace RelapseCheck.Web.Features.Plans;

/// <summary>Whether there is a plan to read on this phone.</summary>
public enum PlanState
{
    /// <summary>No journal is open here.</summary>
    NoJournal,

    /// <summary>A PIN would open the journal.</summary>
    Locked,

    /// <summary>The journal is open, but the page that holds its plan cannot be read.</summary>
    Unreadable,

    /// <summary>The journal is open; its plan may still be empty.</summary>
    Open,
}

/// <summary>The plan of the journal that is open on this phone.</summary>
/// <param name="State">Whether there is one.</param>
/// <param name="Plan">The plan; empty unless it is open.</param>
public sealed record PlanReading(PlanState State, Plan Plan);

/// <summary>Reads the person's plan for any page that shows a part of it.</summary>
public sealed class PlanDesk(JournalStore journals, JournalSession session)
{
    /// <summary>The plan, and whether there is one to read.</summary>
    public async Task<PlanReading> Read(CancellationToken cancellation)
    {
        if (await session.Current(cancellation) is not { } journal)
        {
            return new(await session.HasLocked(cancellation) ? PlanState.Locked : PlanState.NoJournal, Plan.Empty);
        }

        try
        {
            return new(PlanState.Open, (await journals.ReadHeader(journal, cancellation)).Plan);
        }
        catch (PageUnreadableException)
        {
            return new(PlanState.Unreadable, Plan.Empty);
        }
        catch (JournalGoneException)
        {
            return new(PlanState.NoJournal, Plan.Empty); // deleted on another phone a moment ago
        }
    }
}
