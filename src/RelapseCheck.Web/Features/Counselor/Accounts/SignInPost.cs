using System.Globalization;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Takes a password, then a code. An unknown address is answered like a wrong password, after the same work.</summary>
public static class SignInPost
{
    /// <summary>The name the first form is held under; the password is not.</summary>
    public const string Form = "counselor-sign-in";

    /// <summary>The name the code's form is held under; the code is not.</summary>
    public const string CodeForm = "counselor-code";

    // Nothing longer is a password of ours, and hashing it would be work for nothing.
    internal const int LongestPassword = 200;
    private const int LongestCode = 40;

    /// <summary>Answers <c>POST /counselor/sign-in</c>.</summary>
    public static async Task<IResult> Password(HttpContext context, IFormCollection form, HeldForms forms, PasswordStore passwords, TryStore tries, SignInLimit limit, SignInDesk desk, CancellationToken cancellation)
    {
        var (email, password, next) = (form["email"].ToString().Trim(), form["password"].ToString(), form["next"].ToString());
        if (email.Length is 0 or > NewAccount.LongestEmail || password.Length is 0 or > LongestPassword)
        {
            return email.Length > 0 && password.Length > 0
                ? await Again(email, new HeldProblem("password", "SignIn_Wrong"))
                : await Again(email, [.. new[] { (email, new HeldProblem("email", "SignIn_NoEmail")), (password, new HeldProblem("password", "SignIn_NoPassword")) }.Where(field => field.Item1.Length == 0).Select(field => field.Item2)]);
        }

        var what = "password|" + email.ToUpperInvariant();
        var wait = limit.Takes(context, what) ? await tries.Take(what, cancellation) : TryStore.Longest;
        if (wait > TimeSpan.Zero)
        {
            return await Again(email, Wait(wait));
        }

        if (await passwords.Check(email, password, cancellation) is not { } account)
        {
            return await Again(email, new HeldProblem("password", "SignIn_Wrong"));
        }

        await tries.Clear(what);
        desk.Await(new(account.Id, account.SecurityStamp!));
        return SeeOther.To(WayBack.Code(next));

        async Task<IResult> Again(string typed, params HeldProblem[] problems)
        {
            await forms.Hold(Form, new(new Dictionary<string, string>(StringComparer.Ordinal) { ["email"] = typed }, problems), cancellation);
            return SeeOther.To(WayBack.SignIn(next));
        }
    }

    /// <summary>Answers <c>POST /counselor/sign-in/code</c>: a code of the app, or a recovery code.</summary>
    public static async Task<IResult> Code(HttpContext context, IFormCollection form, HeldForms forms, SecondFactorStore factors, TryStore tries, SignInLimit limit, SignInDesk desk, CancellationToken cancellation)
    {
        var (code, next) = (form["code"].ToString().Trim(), form["next"].ToString());
        if (desk.Waiting() is not { } half)
        {
            await forms.Hold(Form, Held(new HeldProblem(null, "SignIn_TooLong")), cancellation);
            return SeeOther.To(WayBack.SignIn(next));
        }

        var what = $"code|{half.Account:N}";
        var wait = limit.Takes(context, what) ? await tries.Take(what, cancellation) : TryStore.Longest;
        if (wait > TimeSpan.Zero || code.Length > LongestCode || !await IsRight(factors, half.Account, code, cancellation))
        {
            await forms.Hold(CodeForm, Held(wait > TimeSpan.Zero ? Wait(wait) with { Field = "code" } : new("code", "Code_Wrong")), cancellation);
            return SeeOther.To(WayBack.Code(next));
        }

        await tries.Clear(what);
        if (!await desk.Enter(half.Account, half.Stamp))
        {
            await forms.Hold(Form, Held(new HeldProblem(null, "SignIn_TooLong")), cancellation);
            return SeeOther.To(WayBack.SignIn(next));
        }

        return SeeOther.To(WayBack.PathOf(next));
    }

    internal static HeldForm Held(params HeldProblem[] problems) => new(new Dictionary<string, string>(StringComparer.Ordinal), problems);

    internal static HeldProblem Wait(TimeSpan wait) => wait > TimeSpan.FromSeconds(90)
        ? new("password", "SignIn_WaitMinutes", Math.Ceiling(wait.TotalMinutes).ToString(CultureInfo.InvariantCulture))
        : new("password", "SignIn_Wait", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    private static async Task<bool> IsRight(SecondFactorStore factors, Guid account, string code, CancellationToken cancellation) =>
        code.Count(char.IsAsciiDigit) == 6 && code.All(letter => char.IsAsciiDigit(letter) || letter == ' ')
            ? await factors.TakeTotp(account, code, cancellation)
            : await factors.TakeRecovery(account, code, cancellation);
}
