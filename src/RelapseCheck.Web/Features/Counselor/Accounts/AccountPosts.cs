using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>One's own account: name, password, the code app.</summary>
public static class AccountPosts
{
    /// <summary>The name the name's form is held under.</summary>
    public const string NameForm = "counselor-name";

    /// <summary>The name the password's form is held under; no password is.</summary>
    public const string PasswordForm = "counselor-password";

    /// <summary>The name the code app's forms are held under.</summary>
    public const string AppForm = "counselor-app";

    /// <summary>The page that shows the new key of a code app.</summary>
    public const string AppPage = "/counselor/account/app";

    private static readonly TimeSpan KeyLife = TimeSpan.FromMinutes(15);

    /// <summary>Answers <c>POST /counselor/account/name</c>.</summary>
    public static async Task<IResult> Name(HttpContext context, IFormCollection form, HeldForms forms, AccountStore accounts, CancellationToken cancellation)
    {
        var name = Named.Tidy(form["name"].ToString());
        if (name.Length is 0 or > Account.LongestName || name.Any(char.IsControl))
        {
            await forms.Hold(NameForm, new(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name }, [new("name", "Name_Problem")]), cancellation);
            return SeeOther.To("/counselor/account#name-part");
        }

        await accounts.Rename(SignedIn.From(context.User)!.Account, name, cancellation);
        return SeeOther.To("/counselor/account?done=name");
    }

    /// <summary>Answers <c>POST /counselor/account/password</c>: every other sign-in ends.</summary>
    public static async Task<IResult> Password(HttpContext context, IFormCollection form, HeldForms forms, OwnPassword own, AccountStore accounts, PasswordStore passwords, SignInStore signIns, SignInDesk desk, CancellationToken cancellation)
    {
        var me = (await accounts.Find(SignedIn.From(context.User)!.Account, cancellation))!;
        var chosen = form["new-password"].ToString();
        var problem = PasswordRules.Problem(chosen, me.Name, me.Email) is { } rule ? new("new-password", rule)
            : form["again"] != chosen ? new("again", "Password_Again")
            : await own.Problem(context, form, "current", cancellation);
        if (problem is not null)
        {
            await forms.Hold(PasswordForm, SignInPost.Held(problem), cancellation);
            return SeeOther.To("/counselor/account#password-part");
        }

        await passwords.Change(me.Id, chosen, cancellation);
        await signIns.EndAll(me.Id);
        await desk.Enter(me.Id);
        return SeeOther.To("/counselor/account?done=password");
    }

    /// <summary>Answers <c>POST /counselor/account/app</c>: begins with a new key, once the password was typed again.</summary>
    public static async Task<IResult> App(HttpContext context, IFormCollection form, HeldForms forms, OwnPassword own, CancellationToken cancellation)
    {
        if (await own.Problem(context, form, "app-current", cancellation) is { } problem)
        {
            await forms.Hold(AppForm, SignInPost.Held(problem), cancellation);
            return SeeOther.To("/counselor/account#app");
        }

        Key(context).Write(new(SignedIn.From(context.User)!.Account, Totp.NewKey()));
        return SeeOther.To(AppPage);
    }

    /// <summary>Answers <c>POST /counselor/account/app/code</c>: the first code of the new key; from now on the old one is worth nothing.</summary>
    public static async Task<IResult> AppCode(HttpContext context, IFormCollection form, HeldForms forms, SecondFactorStore factors, CancellationToken cancellation)
    {
        var me = SignedIn.From(context.User)!;
        if (Key(context).Read() is not { } key || key.Account != me.Account)
        {
            return SeeOther.To("/counselor/account#app");
        }

        if (!await factors.ChangeTotp(me.Account, key.Key, form["code"].ToString(), cancellation))
        {
            await forms.Hold(AppForm, SignInPost.Held(new HeldProblem("code", "Start_CodeWrong")), cancellation);
            return SeeOther.To(AppPage);
        }

        Key(context).Delete();
        return SeeOther.To("/counselor/account?done=app");
    }

    internal static BriefCookie<NewKey> Key(HttpContext context) => new(context, CookieNames.NewKey, KeyLife);

    /// <summary>A key that a code app is taking over.</summary>
    internal sealed record NewKey(Guid Account, byte[] Key);
}
