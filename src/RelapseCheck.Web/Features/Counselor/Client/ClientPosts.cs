using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>Takes what a counselor notes of their own on a person. A handle that is not one of this sign-in's finds nothing.</summary>
public static class ClientPosts
{
    /// <summary>The name a form is held under: what was typed about one person must not turn up on another's page.</summary>
    public static string Form(string handle) => "counselor-client-" + handle;

    /// <summary>Answers <c>POST /counselor/clients/{handle}</c>.</summary>
    public static async Task<IResult> Handle(string handle, HttpContext context, IFormCollection form, HeldForms forms, CaseStore cases, ShareHandles handles, Visitor visitor, CancellationToken cancellation)
    {
        var me = SignedIn.From(context.User)!;
        if (await handles.Find(me, handle, cancellation) is not { } share)
        {
            return Results.NotFound();
        }

        var sent = ClientForm.Of(form);
        if (!sent.IsSound)
        {
            return SeeOther.To(ShareHandles.Page(handle));
        }

        if (new ClientValidator(visitor.Today).Problems(sent) is { Count: > 0 } problems)
        {
            await forms.Hold(Form(handle), new(sent.Typed(), problems), cancellation);
            return SeeOther.To(ShareHandles.Page(handle) + "#mine");
        }

        var beside = sent.Beside.Length == 0 ? null : await handles.Find(me, sent.Beside, cancellation);
        var full = false;
        var done = await cases.ChangeFile(me.ToViewer(), share, file => Changed(file, out full), CancellationToken.None);
        if (full)
        {
            await forms.Hold(Form(handle), new(sent.Typed(), [new(null, "note.full", CounselorFile.MostNotes.ToString(System.Globalization.CultureInfo.InvariantCulture))]), CancellationToken.None);
        }

        return !done ? Results.NotFound() : SeeOther.To($"{ShareHandles.Page(handle)}{(full ? "" : "?done=" + sent.Go)}#{(sent.Go == "beside" ? "beside" : "mine")}");

        CounselorFile Changed(CounselorFile file, out bool noRoom)
        {
            noRoom = sent.Go == "note" && file.Notes.Count >= CounselorFile.MostNotes && file.Notes.All(note => note.Id != sent.Entry);
            return sent.Apply(file, visitor.Now, beside);
        }
    }

    /// <summary>Keeps what was written in a form that is too old to be taken.</summary>
    public static async Task KeepStale(HttpContext context)
    {
        if (context.Request.HasFormContentType && context.GetRouteValue("handle") is string handle)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            await context.RequestServices.GetRequiredService<HeldForms>().Hold(Form(handle), new(ClientForm.Of(form).Typed(), []), context.RequestAborted);
        }
    }
}
