using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Family.Guidance;

/// <summary>Takes what was written on the rehearsal page: held sealed for some minutes, checked when the page is shown, stored nowhere.</summary>
public static class RehearsePosts
{
    /// <summary>The name the form is held under.</summary>
    public const string Form = "rehearse";

    /// <summary>The field that tells a form that was taken from one that came back.</summary>
    public const string Checked = "checked";

    private const string At = "at";
    private const string Page = "/family/rehearse";
    private static readonly string[] Fields = ["moment", "say"];

    /// <summary>How many minutes what was typed is held.</summary>
    public static int Minutes => (int)HeldForms.Life.TotalMinutes;

    /// <summary>Whether it was typed longer ago than the page promises to hold it: another form held beside it lengthens its life.</summary>
    public static bool IsOver(HeldForm held, DateTimeOffset now) =>
        !long.TryParse(held[At], NumberStyles.None, CultureInfo.InvariantCulture, out var at) || now.ToUnixTimeSeconds() - at > HeldForms.Life.TotalSeconds;

    /// <summary>Maps the posts; each wins over the page of the same path, which would answer it too.</summary>
    public static void MapFamilyGuidance(this WebApplication app)
    {
        var posts = app.MapGroup("").WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute());
        posts.MapPost(Page, Check).WithMetadata(new KeepStaleForm(KeepStale));
        posts.MapPost(Page + "/clear", Clear).WithMetadata(new StaleFormPage(Page));
    }

    private static async Task<IResult> Check(IFormCollection form, HeldForms forms, Visitor visitor, CancellationToken cancellation)
    {
        var typed = Typed(form, visitor.Now);
        var result = new RehearsalValidator().Validate(RehearsalForm.Of(typed));
        typed[Checked] = "yes";
        await forms.Hold(Form, new(typed, [.. result.Errors.Select(error => new HeldProblem(error.PropertyName, error.ErrorMessage))]), cancellation);
        return SeeOther.To(result.IsValid ? Page + "#seen" : Page);
    }

    private static async Task<IResult> Clear(HeldForms forms, CancellationToken cancellation)
    {
        await forms.Take(Form, cancellation);
        return SeeOther.To(Page);
    }

    private static async Task KeepStale(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var typed = Typed(form, context.RequestServices.GetRequiredService<Visitor>().Now);
            await context.RequestServices.GetRequiredService<HeldForms>().Hold(Form, new(typed, []), context.RequestAborted);
        }
    }

    private static Dictionary<string, string> Typed(IFormCollection form, DateTimeOffset now)
    {
        var typed = Fields.ToDictionary(name => name, name => form[name].ToString(), StringComparer.Ordinal);
        typed[At] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return typed;
    }
}
