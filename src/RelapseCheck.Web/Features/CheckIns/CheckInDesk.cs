using RelapseCheck.Core.Instruments;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>The check-ins a person makes about themselves: asked with what the journal knows, rated at the end.</summary>
public sealed class CheckInDesk(DraftCookie drafts, JournalSession session, JournalStore store, FinishingDesk finishing, StepValidator validator, Visitor visitor)
    : StepDesk(drafts, validator)
{
    /// <inheritdoc/>
    protected override string ResultOf(Instrument instrument) => ResultAddress.Page;

    /// <inheritdoc/>
    protected override string Home(Instrument instrument) => $"/check-in/{instrument.Id}";

    /// <inheritdoc/>
    protected override async Task<CheckInState> State(Instrument instrument, FormDraft? form, CheckInDraft? draft, CancellationToken cancellation)
    {
        var history = await PersonHistory.Read(session, store, visitor.Today, cancellation);
        return new(instrument, Home(instrument), form, PersonFacts.Known(instrument, history, draft, visitor.Today), PersonFacts.Filled(instrument, history, draft, visitor.Today));
    }

    /// <inheritdoc/>
    protected override Task<bool> Has(string formId, CancellationToken cancellation) => finishing.Has(formId, cancellation);

    /// <inheritdoc/>
    protected override Task<string> Finish(CheckInState state, CheckInDraft draft) => finishing.Finish(state, draft);
}
