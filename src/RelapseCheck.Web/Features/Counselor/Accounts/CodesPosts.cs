using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Recovery codes: shown once, right after they were made.</summary>
public static class CodesPosts
{
    /// <summary>The page that shows them.</summary>
    public const string Page = "/counselor/account/codes";

    /// <summary>The name they wait under, sealed, until the page shows them.</summary>
    public const string Waiting = "counselor-recovery";

    /// <summary>The name the form is held under; the password is not.</summary>
    public const string Form = "counselor-renew";

    /// <summary>Answers <c>POST /counselor/account/codes</c>: new codes, the old ones end.</summary>
    public static async Task<IResult> Renew(HttpContext context, IFormCollection form, HeldForms forms, OwnPassword own, SecondFactorStore factors, CancellationToken cancellation)
    {
        if (await own.Problem(context, form, "codes-current", cancellation) is { } problem)
        {
            await forms.Hold(Form, SignInPost.Held(problem), cancellation);
            return SeeOther.To("/counselor/account#codes");
        }

        await Hold(forms, await factors.RenewRecovery(SignedIn.From(context.User)!.Account, cancellation));
        return SeeOther.To(Page);
    }

    internal static Task Hold(HeldForms forms, IReadOnlyList<string> codes) =>
        forms.Hold(Waiting, new(new Dictionary<string, string>(StringComparer.Ordinal) { ["codes"] = string.Join('\n', codes) }, []), CancellationToken.None);
}
