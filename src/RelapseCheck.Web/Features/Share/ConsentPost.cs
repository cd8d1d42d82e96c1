using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal.Open;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Share;

/// <summary>Takes the consent's form: another look at the preview, or the signature.</summary>
public static class ConsentPost
{
    /// <summary>The button that signs; any other only looks again.</summary>
    public const string Sign = "share";

    /// <summary>Answers <c>POST /share/consent</c>.</summary>
    public static async Task<IResult> Handle(IFormCollection posted, HeldForms forms, ShareDesk desk, ConsentCookie drafts, ShareStore shares, Visitor visitor, CancellationToken cancellation)
    {
        var (form, draft, sharing) = (ConsentForm.Of(posted), await drafts.Read(cancellation), await desk.Read(cancellation));
        if (sharing is null)
        {
            await Keep(drafts, draft, form, posted, cancellation);
            return SeeOther.To(NextStop.Opening(draft is null ? NextStop.Share : NextStop.Consent));
        }

        if (draft is not { IsWhole: true } || draft.Journal != sharing.Journal.Mark)
        {
            // Sent twice, or after half an hour: what was chosen waits for a code, and nothing is shared.
            await drafts.Write(new() { Id = FormId.New(), Journal = sharing.Journal.Mark, Form = form }, CancellationToken.None);
            return SeeOther.To(ShareAddress.Done("old"));
        }

        if (posted["form"] != draft.Id)
        {
            await drafts.Write(draft with { Moved = true, Tried = false, Unseen = false }, CancellationToken.None);
            return SeeOther.To(ShareAddress.Consent);
        }

        var signs = posted["go"] == Sign;
        if (!signs || !new ConsentValidator(draft.Changes is not null).Validate(form).IsValid)
        {
            await drafts.Write(draft with { Form = form, Tried = signs, Moved = false, Unseen = false }, CancellationToken.None);
            return SeeOther.To(signs ? ShareAddress.Consent : ShareAddress.Consent + "#see-title");
        }

        // Nobody signs what they have not been shown.
        if (!form.ShowsWhat(draft.Form))
        {
            await drafts.Write(draft with { Form = form, Tried = false, Moved = false, Unseen = true }, CancellationToken.None);
            return SeeOther.To(ShareAddress.Consent + "#see-title");
        }

        return draft.Changes is null ? await Begin(draft, form, sharing, forms, desk, drafts, shares, visitor) : await Change(draft, form, sharing, drafts, shares, visitor);
    }

    /// <summary>Keeps what was chosen in a form that is too old to be taken.</summary>
    public static async Task KeepStale(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var drafts = context.RequestServices.GetRequiredService<ConsentCookie>();
            var posted = await context.Request.ReadFormAsync(context.RequestAborted);
            await Keep(drafts, await drafts.Read(context.RequestAborted), ConsentForm.Of(posted), posted, context.RequestAborted);
        }
    }

    private static async Task Keep(ConsentCookie drafts, ConsentDraft? draft, ConsentForm form, IFormCollection posted, CancellationToken cancellation)
    {
        if (draft is not null && posted["form"] == draft.Id)
        {
            await drafts.Write(draft with { Form = form, Tried = false }, cancellation);
        }
    }

    private static async Task<IResult> Begin(ConsentDraft draft, ConsentForm form, SharingView sharing, HeldForms forms, ShareDesk desk, ConsentCookie drafts, ShareStore shares, Visitor visitor)
    {
        var consent = form.ToConsent(sharing.Kind, draft.To!, visitor.Now, before: null);
        try
        {
            if (await desk.Recipient(new(draft.To!.Account, draft.To.Organisation), CancellationToken.None) is null)
            {
                throw new InvitationGoneException();
            }

            await shares.Agree(sharing.Journal, draft.Code!, consent, Consent.EndOf(consent.Until, visitor.Zone), CancellationToken.None);
        }
        catch (InvitationGoneException)
        {
            await drafts.Write(draft with { Code = null, To = null, Form = form, Tried = false }, CancellationToken.None);
            await forms.Hold(CodePost.Form, CodePost.Held("", "Code_Gone"), CancellationToken.None);
            return SeeOther.To(ShareAddress.Home);
        }

        await drafts.Delete(CancellationToken.None);
        return SeeOther.To(ShareAddress.Receipt((await desk.Read(CancellationToken.None))?.All.Count ?? 0) + "&done=started");
    }

    private static async Task<IResult> Change(ConsentDraft draft, ConsentForm form, SharingView sharing, ConsentCookie drafts, ShareStore shares, Visitor visitor)
    {
        await drafts.Delete(CancellationToken.None);
        if (sharing.Find(draft.Changes) is not { } share || !share.IsOpen(visitor.Today))
        {
            return SeeOther.To(ShareAddress.Done("gone"));
        }

        var consent = form.ToConsent(sharing.Kind, share.Entry.Consent.To, visitor.Now, share.Entry.Consent);
        try
        {
            await shares.Change(sharing.Journal, share.Entry.Id, consent, Consent.EndOf(consent.Until, visitor.Zone), CancellationToken.None);
        }
        catch (ShareGoneException)
        {
            return SeeOther.To(ShareAddress.Done("gone"));
        }

        return SeeOther.To(ShareAddress.Receipt(share.Place) + "&done=changed");
    }
}
