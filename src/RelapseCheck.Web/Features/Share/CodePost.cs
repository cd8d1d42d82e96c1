using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal.Open;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Share;

/// <summary>Takes a counselor's code and begins a consent.</summary>
public static class CodePost
{
    /// <summary>The name the code is held under.</summary>
    public const string Form = "share-code";

    // Far more than a code and what people type between its letters.
    private const int Longest = 60;

    /// <summary>Answers <c>POST /share/code</c>.</summary>
    public static async Task<IResult> Handle(IFormCollection form, HttpContext context, HeldForms forms, ShareDesk desk, ConsentCookie drafts, Invitations invitations, InvitationLimit limit, CancellationToken cancellation)
    {
        var typed = Typed(form);
        if (await desk.Read(cancellation) is not { } sharing)
        {
            await forms.Hold(Form, Held(typed), cancellation);
            return SeeOther.To(NextStop.Opening(NextStop.Share));
        }

        // What cannot be a code is no guess.
        if (Invitations.Clean(typed) is not { } code)
        {
            return Invitations.Strays(typed) is { Length: > 0 } strays
                ? await Back(forms, typed, "Code_Strays", cancellation, string.Join(", ", strays.AsEnumerable()))
                : await Back(forms, typed, "Code_Shape", cancellation);
        }

        if (!limit.Take(context, sharing.Journal.Mark))
        {
            return await Back(forms, typed, "Code_Wait", cancellation);
        }

        if (await invitations.Find(code, cancellation) is not { } invitation || await desk.Recipient(invitation, cancellation) is not { } to)
        {
            return await Back(forms, typed, "Code_Wrong", cancellation);
        }

        limit.GiveBack(context, sharing.Journal.Mark);
        var before = await drafts.Read(cancellation);
        var chosen = before is { IsWhole: false } && before.Journal == sharing.Journal.Mark ? before.Form with { Sign = "", Agree = false } : new();
        await drafts.Write(new() { Id = FormId.New(), Journal = sharing.Journal.Mark, Code = code, To = to, Form = chosen }, CancellationToken.None);
        return SeeOther.To(ShareAddress.Consent);
    }

    /// <summary>Keeps what was typed into a form that is too old to be taken.</summary>
    public static async Task KeepStale(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var typed = Typed(await context.Request.ReadFormAsync(context.RequestAborted));
            await context.RequestServices.GetRequiredService<HeldForms>().Hold(Form, Held(typed), context.RequestAborted);
        }
    }

    /// <summary>A code, and what to say about it, held for the page.</summary>
    public static HeldForm Held(string typed, string? problem = null, params string[] values) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["code"] = typed }, problem is null ? [] : [new("code", problem, values)]);

    private static string Typed(IFormCollection form) => form["code"].ToString() is var typed && typed.Length > Longest ? typed[..Longest] : typed;

    private static async Task<IResult> Back(HeldForms forms, string typed, string problem, CancellationToken cancellation, params string[] values)
    {
        await forms.Hold(Form, Held(typed, problem, values), cancellation);
        return SeeOther.To(ShareAddress.Home);
    }
}
