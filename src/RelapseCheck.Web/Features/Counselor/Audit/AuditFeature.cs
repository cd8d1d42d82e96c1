using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Audit;

/// <summary>The supervisor's pages: who looked at what, and giving a share to a colleague.</summary>
public static class AuditFeature
{
    /// <summary>The list.</summary>
    public const string Path = "/counselor/audit";

    /// <summary>Registers what the pages need.</summary>
    public static void AddAudit(this WebApplicationBuilder builder) => builder.Services.AddSingleton<AuditDesk>();

    /// <summary>Maps the post; it wins over the page of the same path, which would answer it too.</summary>
    public static void MapAudit(this WebApplication app) =>
        app.MapPost(Path + "/{handle}", Assign).WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute()).RequireAuthorization(Policies.Supervisor);

    private static async Task<IResult> Assign(string handle, HttpContext context, AuditDesk desk, CancellationToken cancellation)
    {
        var me = SignedIn.From(context.User)!;
        var to = (await context.Request.ReadFormAsync(cancellation))["to"].ToString();
        if (await desk.Find(me, handle, cancellation) is not { } share)
        {
            return Results.NotFound();
        }

        return SeeOther.To($"{Path}/{handle}?{(await desk.Assign(me, share, to, cancellation) ? "done=given" : "problem=choose")}");
    }
}
