using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>The administrator's accounts: of their own organisation, and never what is shared.</summary>
public static class PeoplePosts
{
    /// <summary>The name the form is held under.</summary>
    public const string Form = "counselor-add";

    /// <summary>The name a new link waits under, sealed, until the page shows it once.</summary>
    public const string Link = "counselor-link";

    private const string Page = "/counselor/people";

    /// <summary>Answers <c>POST /counselor/people</c>: a new account and its link.</summary>
    public static async Task<IResult> Add(HttpContext context, IFormCollection form, HeldForms forms, AccountStore accounts, SetUpStore links, CancellationToken cancellation)
    {
        var organisation = SignedIn.From(context.User)!.Organisation;
        var (name, email, role) = (Named.Tidy(form["name"].ToString()), form["email"].ToString().Trim(), form["role"].ToString());
        var known = Enum.TryParse<AccountRole>(role, out var parsed) && Enum.IsDefined(parsed) && !role.Any(char.IsAsciiDigit);
        var problem = name.Length is 0 or > Account.LongestName || name.Any(char.IsControl) ? new("name", "Name_Problem")
            : !NewAccount.IsEmail(email) ? new("email", "Email_Problem")
            : known ? null : new HeldProblem("role", "Role_Problem");
        var added = problem is null ? await accounts.Add(new(organisation, name, email, parsed), cancellation) : null;
        if (added is not { } account)
        {
            await forms.Hold(Form, new(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name, ["email"] = email, ["role"] = role }, [problem ?? new("email", "Email_Taken")]), cancellation);
            return SeeOther.To(Page + "#add");
        }

        return await ShowLink(forms, links, organisation, account, name);
    }

    /// <summary>Answers <c>POST /counselor/people/link</c>: a new link for an account that is there.</summary>
    public static async Task<IResult> Renew(HttpContext context, IFormCollection form, HeldForms forms, AccountStore accounts, SetUpStore links, CancellationToken cancellation)
    {
        var me = SignedIn.From(context.User)!;
        return await Of(form, me, accounts, cancellation) is { } account ? await ShowLink(forms, links, me.Organisation, account.Id, account.Name) : SeeOther.To(Page);
    }

    /// <summary>Answers <c>POST /counselor/people/disable</c>; nobody disables themselves.</summary>
    public static async Task<IResult> Disable(HttpContext context, IFormCollection form, AccountStore accounts, CancellationToken cancellation)
    {
        var me = SignedIn.From(context.User)!;
        return await Of(form, me, accounts, cancellation) is { } account && account.Id != me.Account && await accounts.Disable(me.Organisation, account.Id, cancellation)
            ? SeeOther.To(Page + "?done=disabled")
            : SeeOther.To(Page);
    }

    /// <summary>Answers <c>POST /counselor/people/enable</c>.</summary>
    public static async Task<IResult> Enable(HttpContext context, IFormCollection form, AccountStore accounts, CancellationToken cancellation)
    {
        var me = SignedIn.From(context.User)!;
        return await Of(form, me, accounts, cancellation) is { } account && await accounts.Enable(me.Organisation, account.Id, cancellation)
            ? SeeOther.To(Page + "?done=enabled")
            : SeeOther.To(Page);
    }

    /// <summary>The account a form names, when it is of the administrator's own organisation.</summary>
    private static async Task<AccountView?> Of(IFormCollection form, SignedIn me, AccountStore accounts, CancellationToken cancellation) =>
        Guid.TryParse(form["account"], out var id) && await accounts.Find(id, cancellation) is { } account && account.Organisation == me.Organisation ? account : null;

    private static async Task<IResult> ShowLink(HeldForms forms, SetUpStore links, Guid organisation, Guid account, string name)
    {
        if (await links.Make(organisation, account, CancellationToken.None) is { } token)
        {
            await forms.Hold(Link, new(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name, ["token"] = token }, []), CancellationToken.None);
        }

        return SeeOther.To(Page);
    }
}
