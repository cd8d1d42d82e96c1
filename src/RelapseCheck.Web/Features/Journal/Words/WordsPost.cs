using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Cravings;
using RelapseCheck.Web.Features.Family.Observe;
using RelapseCheck.Web.Features.Journal.Keep;
using RelapseCheck.Web.Features.Journal.Open;
using RelapseCheck.Web.Features.Lapse;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Words;

/// <summary>Checks the two words and makes the journal, or gives the open one its new words.</summary>
public static class WordsPost
{
    /// <summary>The name the form is held under.</summary>
    public const string Form = "words";

    /// <summary>Answers <c>POST /journal/words</c>.</summary>
    public static async Task<IResult> Handle(IFormCollection form, KeepDrafts drafts, HeldForms forms, JournalStore journals, JournalSession session, FinishingDesk finishing, FamilyKeeping family, LapseDesk lapse, CravingDesk cravings, CancellationToken cancellation)
    {
        if (await drafts.Read(cancellation) is not { } draft)
        {
            return SeeOther.To("/journal/keep?late=1");
        }

        if (Problems(form, draft) is { Count: > 0 } problems)
        {
            var typed = draft.Asked.Select(place => $"word-{place}").Append("kept").ToDictionary(name => name, name => form[name].ToString(), StringComparer.Ordinal);
            await forms.Hold(Form, new(typed, problems), cancellation);
            return SeeOther.To("/journal/words");
        }

        if (!Passphrase.TryRead(string.Join(' ', draft.Words), out var words, out _))
        {
            throw new InvalidOperationException("words that were made do not read back");
        }

        // A save once begun completes: the person believes the words open something from here on.
        if (draft.IsNewWords)
        {
            if (await session.Any(cancellation) is not { } open)
            {
                return SeeOther.To("/journal/open?next=settings");
            }

            await session.Start(await journals.Rekey(open, words, progress: null, CancellationToken.None), draft.Kind, draft.Pin, CancellationToken.None);
            await drafts.Delete(CancellationToken.None);
            return SeeOther.To("/journal/settings?done=words");
        }

        var journal = await journals.Create(words, JournalHeader.Empty with { Kind = draft.Journal }, CancellationToken.None);
        await session.Start(journal, draft.Kind, draft.Pin, CancellationToken.None);
        string? told = null;
        if (draft.Journal == JournalKind.Own)
        {
            await finishing.KeepIn(journal, CancellationToken.None);
            if (draft.Takes(NextStop.Craving))
            {
                await cravings.KeepIn(journal, CancellationToken.None);
            }

            told = draft.Takes(NextStop.Lapse) ? await lapse.KeepWaiting(CancellationToken.None) : null;
        }
        else if (draft.Takes(NextStop.FamilyResult) || draft.Takes(NextStop.FamilyLoad))
        {
            await family.KeepIn(journal, CancellationToken.None);
        }

        await drafts.Delete(CancellationToken.None);
        return SeeOther.To(told ?? (draft.Next == NextStop.Share ? NextStop.Path(NextStop.Share) : JournalKinds.HomeOf(draft.Journal)) + "?done=kept");
    }

    private static List<HeldProblem> Problems(IFormCollection form, KeepDraft draft)
    {
        var problems = draft.Asked.Where(place => TypedWords.Of(form[$"word-{place}"]) is not [var word] || word != draft.Words[place - 1])
            .Select(place => new HeldProblem($"word-{place}", "Words_Wrong", place.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        if (form["kept"] != "yes")
        {
            problems.Add(new("kept", "Words_NotKept"));
        }

        return problems;
    }
}
