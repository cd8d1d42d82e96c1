using System.Globalization;
using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Features.Journal.Open;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Plans;

/// <summary>Adds, changes, moves and removes one line at a time; the list as a whole is never sent, so two windows lose nothing of each other.</summary>
public static class PlanPosts
{
    /// <summary>The name a new line is held under.</summary>
    public const string AddForm = "plan-add";

    /// <summary>The name a changed line is held under.</summary>
    public const string ChangeForm = "plan-change";

    /// <summary>The name a line just removed is held under, so that it can be put back.</summary>
    public const string Removed = "plan-removed";

    /// <summary>Answers <c>POST /plan/add</c>.</summary>
    public static async Task<IResult> Add(IFormCollection form, HeldForms forms, JournalStore journals, JournalSession session, Visitor visitor, IStringLocalizer<PlanText> text, CancellationToken cancellation)
    {
        var sent = PlanForm.Of(form);
        var problems = PlanValidator.OfNew(sent);
        if (!sent.IsSound || await Stopped(AddForm, form, problems, forms, session, cancellation) is not { } journal)
        {
            return await Back(sent, session, cancellation);
        }

        var ticked = PlanSuggestions.Of(sent.Section, text, visitor.Language).Where(pick => sent.Picks.Contains(pick.Code, StringComparer.Ordinal));
        List<PlanEntry> lines = [.. ticked.Select(pick => new PlanEntry($"{sent.Entry}-{pick.Code}", sent.Section, pick.Words)), .. sent.Text.Length > 0 ? [sent.Line] : Array.Empty<PlanEntry>()];
        PlanAdded? added = null;
        if (!await Save(journals, journal, plan => (added = plan.Add(lines, visitor.Today)).Plan))
        {
            return SeeOther.To(PlanAddress.Read);
        }

        if (added!.Left is { Count: > 0 } left)
        {
            await forms.Hold(AddForm, new(PlanForm.Typed(form), [Full($"add-{sent.Section}-text", left)]), CancellationToken.None);
        }

        return SeeOther.To(PlanAddress.Of(sent.Section, added.Left.Count > 0 ? null : "added"));
    }

    /// <summary>Answers <c>POST /plan/change</c>: the button says whether the line is saved, moved or removed.</summary>
    public static async Task<IResult> Change(IFormCollection form, HeldForms forms, JournalStore journals, JournalSession session, Visitor visitor, CancellationToken cancellation)
    {
        var sent = PlanForm.Of(form);
        IReadOnlyList<HeldProblem> problems = sent.Go is "up" or "down" or "remove" ? [] : PlanValidator.OfChange(sent);
        if (!sent.IsSound || await Stopped(ChangeForm, form, problems, forms, session, cancellation) is not { } journal)
        {
            return await Back(sent, session, cancellation);
        }

        var (today, done, held) = (visitor.Today, "changed", (HeldForm?)null);
        Func<Plan, Plan> change = plan => Changed(plan, sent, PlanForm.Typed(form), today, out done, out held);
        if (!await Save(journals, journal, change))
        {
            return SeeOther.To(PlanAddress.Read);
        }

        if (held is not null)
        {
            await forms.Hold(done == "removed" ? Removed : ChangeForm, held, CancellationToken.None);
        }

        return SeeOther.To(PlanAddress.Of(sent.Section, done));
    }

    /// <summary>Keeps what was written in a form that is too old to be taken.</summary>
    public static async Task KeepStale(HttpContext context, string name)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            await context.RequestServices.GetRequiredService<HeldForms>().Hold(name, new(PlanForm.Typed(form), []), context.RequestAborted);
        }
    }

    private static Plan Changed(Plan plan, PlanForm sent, IReadOnlyDictionary<string, string> typed, DateOnly today, out string? done, out HeldForm? held)
    {
        (done, held) = (null, null);
        switch (sent.Go)
        {
            case "up" or "down":
                (done, held) = ("moved", new(typed, [])); // stays open, to be moved further
                return plan.Move(sent.Entry, sent.Go == "up", today);
            case "remove":
                done = "removed";
                if (plan.Find(sent.Entry) is { } gone)
                {
                    held = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["entry"] = gone.Id, ["section"] = gone.Section, ["text"] = gone.Text, ["phone"] = gone.Phone ?? "" }, []);
                }

                return plan.Remove(sent.Entry, today);
            default:
                var result = plan.Change(sent.Line, sent.Was, today);
                done = result.Outcome == PlanOutcome.Done ? "changed" : null;
                held = result.Outcome switch
                {
                    PlanOutcome.ChangedElsewhere => new(typed, [new("change-text", "Bad_Elsewhere", plan.Find(sent.Entry)!.Text)]),
                    PlanOutcome.Full => new(typed, [Full(null, [sent.Line])]),
                    _ => null,
                };
                return result.Plan;
        }
    }

    private static HeldProblem Full(string? field, IReadOnlyList<PlanEntry> left) =>
        new(field, "Bad_Full", PlanEdits.MostEntries.ToString(CultureInfo.InvariantCulture), string.Join("; ", left.Select(entry => entry.Text)));

    // What was written waits while the journal is opened again, or the person looks at it again.
    private static async Task<OpenJournal?> Stopped(string name, IFormCollection form, IReadOnlyList<HeldProblem> problems, HeldForms forms, JournalSession session, CancellationToken cancellation)
    {
        var journal = await session.Current(cancellation);
        if (journal is not null && problems.Count == 0)
        {
            return journal;
        }

        await forms.Hold(name, new(PlanForm.Typed(form), journal is null ? [] : problems), cancellation);
        return null;
    }

    private static async Task<IResult> Back(PlanForm sent, JournalSession session, CancellationToken cancellation) =>
        SeeOther.To(await session.Current(cancellation) is null ? NextStop.Opening("plan-write") : sent.IsSound ? PlanAddress.Of(sent.Section) : PlanAddress.Write);

    private static async Task<bool> Save(JournalStore journals, OpenJournal journal, Func<Plan, Plan> change)
    {
        try
        {
            await journals.ChangeHeader(journal, header => header with { Plan = change(header.Plan) }, CancellationToken.None);
            return true;
        }
        catch (PageUnreadableException)
        {
            return false; // the page says so
        }
    }
}
