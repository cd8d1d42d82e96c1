using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;
using RelapseCheck.Web.Features.CheckIns;

namespace RelapseCheck.Web.Features.Family.Observe;

/// <summary>The questionnaires of a family member: what they saw, and how they are. Nothing of a journal is filled in, and nobody is rated.</summary>
public sealed class ObserveDesk(DraftCookie drafts, FamilyKeeping keeping, StepValidator validator) : StepDesk(drafts, validator)
{
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override string ResultOf(Instrument instrument) => FamilyAddress.ResultOf(instrument);

    /// <inheritdoc/>
    protected override string Home(Instrument instrument) => FamilyAddress.HomeOf(instrument);

    /// <inheritdoc/>
    protected override Task<CheckInState> State(Instrument instrument, FormDraft? form, CheckInDraft? draft, CancellationToken cancellation) =>
        Task.FromResult(new CheckInState(instrument, Home(instrument), form, Nothing, Nothing, ObserverSafety.Rules));

    /// <inheritdoc/>
    protected override Task<bool> Has(string formId, CancellationToken cancellation) => keeping.Has(formId, cancellation);

    /// <inheritdoc/>
    protected override Task<string> Finish(CheckInState state, CheckInDraft draft) => keeping.Finish(state, draft);
}
