using System.Globalization;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Invite;

/// <summary>Makes and takes back invitations of one's own.</summary>
public static class InvitePosts
{
    /// <summary>The name a new code is held under until the page shows it, once.</summary>
    public const string Form = "counselor-invitation";

    /// <summary>Answers <c>POST /counselor/invite</c>.</summary>
    public static async Task<IResult> Make(HttpContext context, HeldForms forms, Invitations invitations, CancellationToken cancellation)
    {
        var me = SignedIn.From(context.User)!;
        var made = await invitations.Make(me.Account, me.Organisation, cancellation);
        var held = new Dictionary<string, string>(StringComparer.Ordinal);
        if (made is not null)
        {
            (held["code"], held["ends"]) = (made.Code, made.EndsAt.ToString("O", CultureInfo.InvariantCulture));
        }

        await forms.Hold(Form, new(held, made is null ? [new(null, "Bad_Full", Invitations.MostOpen.ToString(CultureInfo.InvariantCulture))] : []), CancellationToken.None);
        return SeeOther.To(InviteFeature.Path);
    }

    /// <summary>Answers <c>POST /counselor/invite/withdraw</c>; one that is not one's own, or is gone, is left as it is.</summary>
    public static async Task<IResult> Withdraw(IFormCollection form, HttpContext context, Invitations invitations, CancellationToken cancellation)
    {
        await invitations.Withdraw(SignedIn.From(context.User)!.Account, form["invitation"].ToString(), cancellation);
        return SeeOther.To(InviteFeature.Path + "?done=withdrawn");
    }
}
