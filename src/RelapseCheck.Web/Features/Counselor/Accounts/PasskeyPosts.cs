using System.Buffers.Text;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Signs in with a passkey; adds and removes one.</summary>
public static class PasskeyPosts
{
    /// <summary>The name the account's form is held under; the password is not.</summary>
    public const string Form = "counselor-passkey";

    private const string AccountPart = "/counselor/account#passkeys";

    /// <summary>Answers <c>POST /counselor/sign-in/passkey/options</c>.</summary>
    public static async Task<IResult> SignInOptions(PasskeyDesk passkeys) => Json(await passkeys.RequestOptions());

    /// <summary>Answers <c>POST /counselor/sign-in/passkey</c>.</summary>
    public static async Task<IResult> SignIn(IFormCollection form, HeldForms forms, PasskeyDesk passkeys, SignInDesk desk, CancellationToken cancellation)
    {
        if (await passkeys.Assert(form["credential"].ToString()) is { } account && await desk.Enter(account))
        {
            return SeeOther.To(WayBack.PathOf(form["next"]));
        }

        await forms.Hold(SignInPost.Form, SignInPost.Held(new HeldProblem(null, "Passkey_Again")), cancellation);
        return SeeOther.To(WayBack.SignIn(form["next"]));
    }

    /// <summary>Answers <c>POST /counselor/account/passkey/options</c>, once the password was typed again.</summary>
    public static async Task<IResult> AddOptions(HttpContext context, IFormCollection form, HeldForms forms, OwnPassword own, AccountStore accounts, PasskeyDesk passkeys, CancellationToken cancellation)
    {
        var me = await accounts.Find(SignedIn.From(context.User)!.Account, cancellation);
        if (await own.Problem(context, form, "passkey-current", cancellation) is { } problem)
        {
            await forms.Hold(Form, new(new Dictionary<string, string>(StringComparer.Ordinal) { ["passkey-name"] = form["passkey-name"].ToString() }, [problem]), cancellation);
            return SeeOther.To(AccountPart);
        }

        return Json(await passkeys.CreationOptions(me!.Id, me.Email, me.Name, anew: false));
    }

    /// <summary>Answers <c>POST /counselor/account/passkey</c>: the passkey made. Its challenge was given for a password only.</summary>
    public static async Task<IResult> Add(HttpContext context, IFormCollection form, HeldForms forms, PasskeyDesk passkeys, PasskeyStore store, CancellationToken cancellation)
    {
        var me = SignedIn.From(context.User)!;
        if (await passkeys.Attest(me.Account, form["credential"].ToString(), form["passkey-name"].ToString()) is { } passkey && await store.Add(me.Account, passkey, cancellation))
        {
            return SeeOther.To("/counselor/account?done=passkey");
        }

        await forms.Hold(Form, SignInPost.Held(new HeldProblem(null, "Passkey_Again")), cancellation);
        return SeeOther.To(AccountPart);
    }

    /// <summary>Answers <c>POST /counselor/account/passkey/remove</c>; the last way in stays.</summary>
    public static async Task<IResult> Remove(HttpContext context, IFormCollection form, HeldForms forms, PasskeyStore store, CancellationToken cancellation)
    {
        var id = form["passkey"].ToString();
        if (Base64Url.IsValid(id) && await store.Remove(SignedIn.From(context.User)!.Account, Base64Url.DecodeFromChars(id), cancellation))
        {
            return SeeOther.To("/counselor/account?done=removed");
        }

        await forms.Hold(Form, SignInPost.Held(new HeldProblem(null, "Passkey_Last")), cancellation);
        return SeeOther.To(AccountPart);
    }

    internal static IResult Json(string json) => Results.Content(json, "application/json");
}
