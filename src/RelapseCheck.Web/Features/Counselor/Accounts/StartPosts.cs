using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Sets an account up: a password first, then codes of an app or a passkey.</summary>
public static class StartPosts
{
    /// <summary>The name the forms are held under; no password is.</summary>
    public const string Form = "counselor-start";

    /// <summary>Answers <c>POST /counselor/start</c>: the password.</summary>
    public static async Task<IResult> Password(HttpContext context, IFormCollection form, HeldForms forms, SetUpStore links, CancellationToken cancellation)
    {
        if (StartDraft.Of(context) is { } draft && await links.Read(draft.Token, cancellation) is { } state)
        {
            var (password, again) = (form["new-password"].ToString(), form["again"].ToString());
            if (PasswordRules.Problem(password, state.Name, state.Email, state.Organisation) is { } problem)
            {
                await forms.Hold(Form, SignInPost.Held(new HeldProblem("new-password", problem)), cancellation);
            }
            else if (again != password)
            {
                await forms.Hold(Form, SignInPost.Held(new HeldProblem("again", "Password_Again")), cancellation);
            }
            else
            {
                await links.ChoosePassword(draft.Token, password, cancellation);
            }
        }

        return SeeOther.To(Door.StartPath);
    }

    /// <summary>Answers <c>POST /counselor/start/code</c>: the first code of an app.</summary>
    public static async Task<IResult> Code(HttpContext context, IFormCollection form, HeldForms forms, SetUpStore links, SignInDesk desk, CancellationToken cancellation)
    {
        if (StartDraft.Of(context) is not { } draft || await links.Read(draft.Token, cancellation) is not { HasPassword: true } state)
        {
            return SeeOther.To(Door.StartPath);
        }

        if (await links.FinishWithTotp(draft.Token, draft.Key, form["code"].ToString(), cancellation) is not { } codes)
        {
            await forms.Hold(Form, SignInPost.Held(new HeldProblem("code", "Start_CodeWrong")), cancellation);
            return SeeOther.To(Door.StartPath);
        }

        return await Finish(context, forms, desk, state.Account, codes);
    }

    /// <summary>Answers <c>POST /counselor/start/passkey/options</c>: what the browser needs to make a passkey.</summary>
    public static async Task<IResult> Options(HttpContext context, SetUpStore links, PasskeyDesk passkeys, CancellationToken cancellation) =>
        StartDraft.Of(context) is { } draft && await links.Read(draft.Token, cancellation) is { HasPassword: true } state
            ? PasskeyPosts.Json(await passkeys.CreationOptions(state.Account, state.Email, state.Name, anew: true))
            : SeeOther.To(Door.StartPath);

    /// <summary>Answers <c>POST /counselor/start/passkey</c>: the passkey made.</summary>
    public static async Task<IResult> Passkey(HttpContext context, IFormCollection form, HeldForms forms, SetUpStore links, SignInDesk desk, PasskeyDesk passkeys, CancellationToken cancellation)
    {
        if (StartDraft.Of(context) is not { } draft || await links.Read(draft.Token, cancellation) is not { HasPassword: true } state)
        {
            return SeeOther.To(Door.StartPath);
        }

        if (await passkeys.Attest(state.Account, form["credential"].ToString(), form["passkey-name"].ToString()) is not { } passkey
            || await links.FinishWithPasskey(draft.Token, passkey, cancellation) is not { } codes)
        {
            await forms.Hold(Form, SignInPost.Held(new HeldProblem(null, "Passkey_Again")), cancellation);
            return SeeOther.To(Door.StartPath);
        }

        return await Finish(context, forms, desk, state.Account, codes);
    }

    private static async Task<IResult> Finish(HttpContext context, HeldForms forms, SignInDesk desk, Guid account, IReadOnlyList<string> codes)
    {
        StartDraft.Delete(context);
        await desk.Enter(account);
        await CodesPosts.Hold(forms, codes);
        return SeeOther.To(CodesPosts.Page);
    }
}
