using System.Globalization;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>Arranges and ends covers.</summary>
public static class CoverPosts
{
    /// <summary>The name a cover is held under.</summary>
    public const string Form = "counselor-cover";

    /// <summary>Answers <c>POST /counselor/cover</c>.</summary>
    public static async Task<IResult> Add(HttpContext context, IFormCollection form, HeldForms forms, Covers covers, AccountStore accounts, Visitor visitor, CancellationToken cancellation)
    {
        var me = SignedIn.From(context.User)!;
        var sent = CoverForm.Of(form);
        var colleagues = await Colleagues(accounts, me, cancellation);
        var wrong = new CoverValidator([.. colleagues.Select(one => one.Id)], visitor.Today).Validate(sent);
        if (!wrong.IsValid)
        {
            await forms.Hold(Form, new(CoverForm.Typed(form), [.. wrong.Errors.DistinctBy(error => error.PropertyName, StringComparer.Ordinal).Select(error => new HeldProblem(error.PropertyName, error.ErrorMessage, Covers.MostDays.ToString(CultureInfo.InvariantCulture)))]), cancellation);
            return SeeOther.To(CaseloadFeature.Cover);
        }

        await covers.Add(me.Organisation, me.Account, sent.Colleague!.Value, sent.First!.Value, sent.Last!.Value, CancellationToken.None);
        return SeeOther.To(CaseloadFeature.Cover + "?done=cover");
    }

    /// <summary>Answers <c>POST /counselor/cover/end</c>: one's own alone; another is left as it is.</summary>
    public static async Task<IResult> End(HttpContext context, IFormCollection form, Covers covers)
    {
        var me = SignedIn.From(context.User)!;
        if (Guid.TryParseExact(form["cover"], "N", out var cover))
        {
            await covers.End(me.Organisation, me.Account, cover, CancellationToken.None);
        }

        return SeeOther.To(CaseloadFeature.Cover + "?done=ended");
    }

    /// <summary>Keeps what was written in a form that is too old to be taken.</summary>
    public static async Task KeepStale(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            await context.RequestServices.GetRequiredService<HeldForms>().Hold(Form, new(CoverForm.Typed(form), []), context.RequestAborted);
        }
    }

    /// <summary>The counselors that can be named: of the same organisation, another than oneself.</summary>
    internal static async Task<IReadOnlyList<AccountView>> Colleagues(AccountStore accounts, SignedIn me, CancellationToken cancellation) =>
        [.. (await accounts.Colleagues(me.Organisation, cancellation)).Where(one => one.Id != me.Account)];
}
