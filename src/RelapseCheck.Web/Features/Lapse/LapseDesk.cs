using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Components;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Features.Journal.Open;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Lapse;

/// <summary>Takes what happened into the person's journal, or lets it wait until one is open.</summary>
public sealed class LapseDesk(WaitingLapse waiting, JournalSession session, JournalStore journals, IStringLocalizer<LapseText> text, IStringLocalizer<JournalText> journalText, Visitor visitor)
{
    /// <summary>The page of the form.</summary>
    public const string FormPage = "/lapse/what-happened";

    private const string KeptPage = "/lapse/reach-out?done=saved";

    /// <summary>What waits in this browser, or null.</summary>
    public Task<LapseForm?> Waiting(CancellationToken cancellation) => waiting.Read(cancellation);

    /// <summary>What needs another look in a form that was sent.</summary>
    public IReadOnlyList<Problem> Problems(LapseForm form) =>
        [.. new LapseValidator(text, journalText, visitor.Today).Validate(form).Errors.Select(error => new Problem(error.PropertyName is "" ? null : error.PropertyName, error.ErrorMessage))];

    /// <summary>Takes a form as it was sent and says which page comes next.</summary>
    public async Task<string> Take(LapseForm sent, CancellationToken cancellation)
    {
        if (Problems(sent).Count > 0)
        {
            await waiting.Write(sent, CancellationToken.None);
            return FormPage;
        }

        return await Keep(sent, cancellation);
    }

    /// <summary>Keeps what waited, now that a journal may be open, and says which page comes next; null when nothing waited.</summary>
    public async Task<string?> KeepWaiting(CancellationToken cancellation) =>
        await waiting.Read(cancellation) is { } form ? await Take(form, cancellation) : null;

    /// <summary>Lets a form wait without taking it: it was too old.</summary>
    public Task Hold(LapseForm sent) => waiting.Write(sent, CancellationToken.None);

    /// <summary>Forgets what waits.</summary>
    public Task LetGo() => waiting.Delete(CancellationToken.None);

    private async Task<string> Keep(LapseForm form, CancellationToken cancellation)
    {
        try
        {
            if (await session.Current(cancellation) is { } journal)
            {
                await Save(journal, form, form.ReadDay()!.Value, cancellation);
                await waiting.Delete(CancellationToken.None);
                return KeptPage;
            }
        }
        catch (PageUnreadableException)
        {
            await waiting.Write(form with { DayIsLost = true }, CancellationToken.None);
            return FormPage;
        }
        catch (JournalGoneException)
        {
            // Deleted, or given new words, on another phone: here it is simply not open any more.
        }

        await waiting.Write(form, CancellationToken.None);
        return NextStop.Opening(NextStop.Lapse);
    }

    private async Task Save(OpenJournal journal, LapseForm form, DateOnly day, CancellationToken cancellation)
    {
        var told = new JournalEvent(form.Entry, "used", LapseWords.Of(form, text));
        var changes = new Dictionary<DateOnly, Func<DayPage, DayPage>> { [day] = page => With(page, told) };

        // The same form sent again with another day moves the event; it does not make a second one.
        foreach (var read in await journals.ReadDays(journal, visitor.Today.AddDays(-RecentDays.Count), visitor.Today, cancellation))
        {
            if (read.Day != day && read.Page?.Events.Any(kept => kept.Id == form.Entry) == true)
            {
                changes[read.Day] = page => page with { Events = [.. page.Events.Where(kept => kept.Id != form.Entry)] };
            }
        }

        await journals.SaveAll(journal, changes, CancellationToken.None);
    }

    // Two tabs that tell the same of the same day tell it once.
    private static DayPage With(DayPage page, JournalEvent told) => page with
    {
        Events = [.. page.Events.Where(kept => kept.Id != told.Id && !(kept.Kind == told.Kind && kept.Text == told.Text)), told],
    };
}
