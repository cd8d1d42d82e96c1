using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Components;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>Where a questionnaire is shown from and taken, step by step: reads the draft, saves each step, says where to go next.</summary>
public abstract class StepDesk(DraftCookie drafts, StepValidator validator)
{
    /// <summary>The page of the result.</summary>
    protected abstract string ResultOf(Instrument instrument);

    /// <summary>The address of a questionnaire's first step.</summary>
    protected abstract string Home(Instrument instrument);

    /// <summary>The questionnaire as it stands.</summary>
    protected abstract Task<CheckInState> State(Instrument instrument, FormDraft? form, CheckInDraft? draft, CancellationToken cancellation);

    /// <summary>Whether a form was finished already.</summary>
    protected abstract Task<bool> Has(string formId, CancellationToken cancellation);

    /// <summary>Finishes what the state holds and says which page comes next.</summary>
    protected abstract Task<string> Finish(CheckInState state, CheckInDraft draft);

    /// <summary>The questionnaire as it stands; for somebody new it asks neither the store nor the journal.</summary>
    public async Task<CheckInState> Look(Instrument instrument, CancellationToken cancellation)
    {
        var draft = await drafts.Read(cancellation);
        return await State(instrument, FormOf(instrument, draft), draft, cancellation);
    }

    /// <summary>The step that an address asks for; or where to go instead, when there is no such step or nothing was begun.</summary>
    public async Task<(StepView? View, string? Instead)> Show(Instrument instrument, string? asked, bool isGone, CancellationToken cancellation)
    {
        var state = await Look(instrument, cancellation);
        var first = instrument.Steps[0].Id;
        var step = asked ?? first;
        return step != first && !state.Path.Contains(step, StringComparer.Ordinal) ? (null, state.Home)
            // The draft is gone, or this is a bookmark: begin at the beginning.
            : step != first && state.Form is null ? (null, state.Home + "?gone=1")
            : (new(state, step, Problems(state, step), step == first, asked is null && state.Form is not null && !isGone), null);
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
            return Home(instrument);
        }

        var form = FormOf(instrument, draft);
        if (form is null && formId is not null && await Has(formId, cancellation))
        {
            return ResultOf(instrument); // Sent twice: the first time finished it.
        }

        var isGone = form is null && step != instrument.Steps[0].Id;
        form ??= FormDraft.Begin(instrument.Version);
        form.Told = [.. (await State(instrument, form, draft, cancellation)).Score.Fired.Select(rule => rule.Id)];
        sent.SaveInto(form);
        Press(form, pressed);
        draft.Forms[instrument.Id] = form;
        await drafts.Write(draft, CancellationToken.None);

        var state = await State(instrument, form, draft, cancellation);
        return isGone ? state.Home + "?gone=1"
            : go == "back" ? state.At(state.Before(step) ?? step)
            : pressed is not null || Problems(state, step).Count > 0 ? state.At(step)
            : state.After(step) is { } next ? state.At(next)
            : state.Instrument.Steps.Select(s => s.Id).Append(CheckInState.MoreStep).FirstOrDefault(s => Problems(state, s).Count > 0) is { } wrong ? state.At(wrong)
            : await Finish(state, draft);
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

    private static FormDraft? FormOf(Instrument instrument, CheckInDraft? draft) =>
        draft is not null && draft.Forms.TryGetValue(instrument.Id, out var form) && form.Version == instrument.Version ? form : null;

    private Task Keep(CheckInDraft draft) => draft.IsEmpty ? drafts.Delete(CancellationToken.None) : drafts.Write(draft, CancellationToken.None);
}

/// <summary>One step as its page shows it.</summary>
/// <param name="State">The questionnaire as far as it was answered.</param>
/// <param name="Step">The step's id.</param>
/// <param name="Problems">What needs another look.</param>
/// <param name="IsFirst">Whether it is the first one.</param>
/// <param name="IsResumed">Whether somebody came back to what was begun before.</param>
public sealed record StepView(CheckInState State, string Step, IReadOnlyList<Problem> Problems, bool IsFirst, bool IsResumed);
