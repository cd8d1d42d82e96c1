using System.Globalization;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>Takes a counselor's own marks, and what they look for.</summary>
public static class MarkPosts
{
    /// <summary>The name marks are held under.</summary>
    public const string Form = "counselor-marks";

    /// <summary>Answers <c>POST /counselor/mark</c>: a handle that is not one of this sign-in's is told nothing.</summary>
    public static async Task<IResult> Mark(HttpContext context, IFormCollection form, HeldForms forms, CaseStore cases, ShareHandles handles, Visitor visitor, CancellationToken cancellation)
    {
        var (me, who) = (SignedIn.From(context.User)!, form["who"].ToString());
        if (await handles.Find(me, who, cancellation) is not { } share)
        {
            return SeeOther.To(CaseloadChoice.Of(form).Address("gone"));
        }

        var sent = MarkForm.Of(form);
        var wrong = new MarkValidator(visitor.Today).Validate(sent);
        if (!wrong.IsValid)
        {
            await forms.Hold(Form, new(MarkForm.Typed(form), [.. wrong.Errors.Select(error => new HeldProblem(error.PropertyName, error.ErrorMessage, MostOf(error.PropertyName)))]), cancellation);
            return Back(form, who, null);
        }

        var now = visitor.Now;
        var go = form["go"].ToString();
        var done = await cases.ChangeFile(me.ToViewer(), share, file => Changed(sent.Apply(file, now), go, sent.SeenAt(file, now)), CancellationToken.None);
        return Back(form, who, !done ? "gone" : go switch { "seen" => "seen", "wake" => "woken", _ => "marked" });
    }

    /// <summary>Answers <c>POST /counselor/find</c>.</summary>
    public static IResult Find(HttpContext context, IFormCollection form)
    {
        PeopleSearch.Write(context, SignedIn.From(context.User)!, form["find"].ToString().Trim());
        return SeeOther.To((CaseloadChoice.Of(form) with { Page = 1 }).Address());
    }

    /// <summary>Keeps what was written in a form that is too old to be taken.</summary>
    public static async Task KeepStale(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            await context.RequestServices.GetRequiredService<HeldForms>().Hold(Form, new(MarkForm.Typed(form), []), context.RequestAborted);
        }
    }

    private static CounselorFile Changed(CounselorFile file, string go, DateTimeOffset seen) => go switch
    {
        "seen" => file with { SeenAt = seen },
        "wake" => file with { SnoozedUntil = null, SnoozedAt = null },
        _ => file,
    };

    private static IResult Back(IFormCollection form, string who, string? done) => SeeOther.To(form["back"] == MarkForm.OwnPage
        ? $"{ShareHandles.Page(who)}{(done is null ? "" : "?done=" + done)}#mine"
        : $"{CaseloadChoice.Of(form).Address(done)}{(done is null ? "#p-" + who : "")}");

    private static string MostOf(string field) => (field == "label" ? CounselorFile.MostLabel : MarkValidator.MostSnooze).ToString(CultureInfo.InvariantCulture);
}
