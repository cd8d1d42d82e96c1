using System.Globalization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal.Open;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Diary;

/// <summary>Adds and removes notes and events.</summary>
public static class DiaryPosts
{
    /// <summary>The name a note is held under.</summary>
    public const string NoteForm = "note";

    /// <summary>The name a note for a family journal is held under: no form of the other kind shows it.</summary>
    public const string FamilyNoteForm = "family-note";

    /// <summary>The name an event is held under.</summary>
    public const string EventForm = "event";

    /// <summary>Answers <c>POST /journal/note</c>.</summary>
    public static Task<IResult> Note(IFormCollection form, HeldForms forms, JournalStore journals, JournalSession session, Visitor visitor, CancellationToken cancellation) =>
        Add(JournalKinds.Of(form[JournalKinds.Field]) == JournalKind.Family ? FamilyNoteForm : NoteForm, isEvent: false, form, forms, journals, session, visitor, cancellation);

    /// <summary>Answers <c>POST /journal/event</c>.</summary>
    public static Task<IResult> Event(IFormCollection form, HeldForms forms, JournalStore journals, JournalSession session, Visitor visitor, CancellationToken cancellation) =>
        Add(EventForm, isEvent: true, form, forms, journals, session, visitor, cancellation);

    /// <summary>Answers <c>POST /journal/diary/remove</c>.</summary>
    public static async Task<IResult> Remove(IFormCollection form, JournalStore journals, JournalSession session, CancellationToken cancellation)
    {
        if (await session.Any(cancellation) is not { } journal)
        {
            return SeeOther.To("/journal/open");
        }

        var id = form["entry"].ToString();
        if (DateOnly.TryParseExact(form["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && await IsThere(journals, journal, day, cancellation))
        {
            await journals.Save(journal, day, page => page with { Notes = [.. page.Notes.Where(note => note.Id != id)], Events = [.. page.Events.Where(entry => entry.Id != id)], Cravings = [.. page.Cravings.Where(log => log.Id != id)] }, CancellationToken.None);
        }

        return SeeOther.To(JournalKinds.HomeOf(await session.OpenKind(CancellationToken.None)) + "?done=removed#diary-title");
    }

    /// <summary>Keeps what was written in a form that is too old to be taken.</summary>
    public static async Task KeepStale(HttpContext context, string name)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var held = name == NoteForm && JournalKinds.Of(form[JournalKinds.Field]) == JournalKind.Family ? FamilyNoteForm : name;
            await context.RequestServices.GetRequiredService<HeldForms>().Hold(held, new(DiaryForm.Typed(form), []), context.RequestAborted);
        }
    }

    // A day that the journal has not got, or that does not open, has nothing to remove: saving would make a page of it.
    private static async Task<bool> IsThere(JournalStore journals, OpenJournal journal, DateOnly day, CancellationToken cancellation) =>
        (await journals.ReadDays(journal, day, day, cancellation)).Any(read => read.Page is not null);

    private static async Task<IResult> Add(string name, bool isEvent, IFormCollection form, HeldForms forms, JournalStore journals, JournalSession session, Visitor visitor, CancellationToken cancellation)
    {
        var entry = DiaryForm.Of(form);
        var result = new DiaryValidator(isEvent, visitor.Today).Validate(entry);

        // What was written for one kind of journal waits when the other was opened meanwhile, perhaps in a second window.
        var kind = name == FamilyNoteForm ? JournalKind.Family : JournalKind.Own;
        var journal = kind == JournalKind.Family ? await session.CurrentFamily(cancellation) : await session.Current(cancellation);
        var home = JournalKinds.HomeOf(kind);
        if (journal is null || !result.IsValid || !FormId.Is(entry.Entry))
        {
            // A session that ended keeps what was written until the journal is open again.
            IReadOnlyList<HeldProblem> problems = [.. result.Errors.DistinctBy(error => error.PropertyName, StringComparer.Ordinal).Select(error => new HeldProblem(error.PropertyName, error.ErrorMessage))];
            await forms.Hold(name, new(DiaryForm.Typed(form), journal is null ? [] : problems), cancellation);
            return SeeOther.To(journal is null ? NextStop.Opening(kind == JournalKind.Family ? NextStop.Family : null) : home);
        }

        try
        {
            await journals.Save(journal, entry.Day!.Value, page => isEvent ? WithEvent(page, entry) : WithNote(page, entry, visitor.Now), CancellationToken.None);
        }
        catch (PageUnreadableException)
        {
            await forms.Hold(name, new(DiaryForm.Typed(form), [new(isEvent ? "event-day" : "note-day", "Diary_DayUnreadable")]), CancellationToken.None);
            return SeeOther.To(home);
        }

        return SeeOther.To(home + "?done=saved#diary-title");
    }

    private static DayPage WithNote(DayPage page, DiaryForm form, DateTimeOffset now) =>
        page with { Notes = [.. page.Notes.Where(note => note.Id != form.Entry), new Note(form.Entry, now, form.Text)] };

    private static DayPage WithEvent(DayPage page, DiaryForm form) =>
        page with { Events = [.. page.Events.Where(kept => kept.Id != form.Entry), new JournalEvent(form.Entry, form.Kind, form.Text.Length == 0 ? null : form.Text)] };
}
