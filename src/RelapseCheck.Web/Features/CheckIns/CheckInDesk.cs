using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Store;
using RelapseCheck.Web.Components;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>Where a check-in is shown from and taken: reads the draft and the journal, saves each step, says where to go next.</summary>
public sealed class CheckInDesk(DraftCookie drafts, JournalSession session, JournalStore store, FinishingDesk finishing, StepValidator validator, Visitor visitor)
{
    /// <summary>The check-in as it stands; for somebody new it asks neither the store nor the journal.</summary>
    public async Task<CheckInState> Look(Instrument instrument, CancellationToken cancellation)
    {
        var draft = await drafts.Read(cancellation);
        return await State(instrument, FormOf(instrument, draft), draft, cancellation);
    }

    /// <summary>What needs another look on a step that was sent.</summary>
    public IReadOnlyList<Problem> Problems(CheckInState state, string step) =>
        state.Form is { } form && form.Sent.Contains(step)
            ? [.. validator.Validate(StepForm.Of(state.Instrument, step, form)).Errors.Select(error => new Problem(error.PropertyName is "" ? null : error.PropertyName, error.ErrorMessage))]
            : [];

    /// <summary>Saves a step as it was sent and says which page comes next.</summary>
    /// <param name="sent">The step's fields.</param>
    /// <param name="go">The button: next, back or restart; anything else goes on.</param>
    /// <param name="pressed">One of the "not safe" ways, or null.</param>
    /// <param name="formId">The id of the form as the page had it, or null.</param>
    /// <param name="cancellation">Ends the wait before saving begins.</param>
    public async Task<string> Take(StepForm sent, string? go, string? pressed, string? formId, CancellationToken cancellation)
    {
        var (instrument, step) = (sent.Instrument, sent.Step);
        var draft = await drafts.Read(cancellation) ?? new CheckInDraft();
        if (go == "restart")
        {
            draft.Forms.Remove(instrument.Id);
            await Keep(draft);
            return Address(instrument);
        }

        var form = FormOf(instrument, draft);
        if (form is null && formId is not null && await finishing.Has(formId, cancellation))
        {
            return "/result"; // Sent twice: the first time finished it.
        }

        var isGone = form is null && step != instrument.Steps[0].Id;
        form ??= FormDraft.Begin(instrument.Version);
        form.Told = [.. (await State(instrument, form, draft, cancellation)).Score.Fired.Select(rule => rule.Id)];
        sent.SaveInto(form);
        Press(form, pressed);
        draft.Forms[instrument.Id] = form;
        await drafts.Write(draft, CancellationToken.None);

        var state = await State(instrument, form, draft, cancellation);
        return isGone ? Address(instrument) + "?gone=1"
            : go == "back" ? Address(instrument, state.Before(step) ?? step)
            : pressed is not null || Problems(state, step).Count > 0 ? Address(instrument, step)
            : state.After(step) is { } next ? Address(instrument, next)
            : state.Instrument.Steps.Select(s => s.Id).Append(CheckInState.MoreStep).FirstOrDefault(s => Problems(state, s).Count > 0) is { } wrong ? Address(instrument, wrong)
            : await finishing.Finish(state, draft);
    }

    /// <summary>Keeps a step whose form was too old to be taken; it is sent once more from its page.</summary>
    public async Task KeepStale(StepForm sent, CancellationToken cancellation)
    {
        var draft = await drafts.Read(cancellation) ?? new CheckInDraft();
        var form = FormOf(sent.Instrument, draft) ?? FormDraft.Begin(sent.Instrument.Version);
        sent.SaveInto(form);
        draft.Forms[sent.Instrument.Id] = form;
        await drafts.Write(draft, CancellationToken.None);
    }

    private static void Press(FormDraft form, string? pressed)
    {
        if (pressed == UnsafeWays.None)
        {
            form.Fields.Remove(AnswerSheet.Unsafe);
        }
        else if (UnsafeWays.All.Contains(pressed, StringComparer.Ordinal))
        {
            form.Fields[AnswerSheet.Unsafe] = pressed!;
        }
    }

    private static string Address(Instrument instrument, string? step = null) => step is null ? $"/check-in/{instrument.Id}" : $"/check-in/{instrument.Id}/{step}";

    private static FormDraft? FormOf(Instrument instrument, CheckInDraft? draft) =>
        draft is not null && draft.Forms.TryGetValue(instrument.Id, out var form) && form.Version == instrument.Version ? form : null;

    private async Task<CheckInState> State(Instrument instrument, FormDraft? form, CheckInDraft? draft, CancellationToken cancellation)
    {
        var history = await PersonHistory.Read(session, store, visitor.Today, cancellation);
        return new(instrument, form, PersonFacts.Known(instrument, history, draft, visitor.Today), PersonFacts.Filled(instrument, history, draft, visitor.Today));
    }

    private Task Keep(CheckInDraft draft) => draft.IsEmpty ? drafts.Delete(CancellationToken.None) : drafts.Write(draft, CancellationToken.None);
}
