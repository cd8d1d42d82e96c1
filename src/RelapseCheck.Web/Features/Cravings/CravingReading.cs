using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Cravings;

/// <summary>What the open journal gives to the page: the person's record and plan; without a journal neither.</summary>
public sealed class CravingReading(JournalSession session, JournalStore store, Visitor visitor)
{
    // What helped longer ago may help no more (a judgement).
    private const int Days = 365;

    /// <summary>The tools in the order of the person's record.</summary>
    public IReadOnlyList<ToolRecord> Tools { get; private set; } = WhatHelped.Of([]);

    /// <summary>Whether the order rests on a record.</summary>
    public bool HasRecord => Tools.Any(tool => tool.Tried > 0);

    /// <summary>The person's plan, empty without a journal.</summary>
    public Plan Plan { get; private set; } = Plan.Empty;

    /// <summary>Whether a journal is open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether a PIN would open this phone's journal.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>Reads; what cannot be read is left out, for the tools must be there whatever else is not.</summary>
    public async Task Read(CancellationToken cancellation)
    {
        try
        {
            IsLocked = await session.HasLocked(cancellation);
            if (await session.Current(cancellation) is not { } journal)
            {
                return;
            }

            IsOpen = true;
            Tools = WhatHelped.Of((await store.ReadDays(journal, visitor.Today.AddDays(-Days), visitor.Today, cancellation)).Select(day => day.Page).OfType<DayPage>());
            Plan = (await store.ReadHeader(journal, cancellation)).Plan;
        }
        catch (Exception gone) when (gone is JournalGoneException or PageUnreadableException or StoreUnavailableException)
        {
            IsOpen = IsOpen && gone is PageUnreadableException;
        }
    }
}
