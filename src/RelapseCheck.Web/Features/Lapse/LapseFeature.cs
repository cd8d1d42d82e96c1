using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Lapse;

/// <summary>After a return to use: safe first, what happened, who to reach, and how it goes on. Four pages; only the second takes anything.</summary>
public static class LapseFeature
{
    /// <summary>Registers what the pages need.</summary>
    public static void AddLapse(this WebApplicationBuilder builder) => builder.Services.AddScoped<WaitingLapse>().AddScoped<LapseDesk>();

    /// <summary>Maps the post of the form, which stands before the page of the same address.</summary>
    public static void MapLapse(this IEndpointRouteBuilder app) => app
        .MapPost(LapseDesk.FormPage, Take)
        .WithOrder(-1)
        .WithMetadata(new RequireAntiforgeryTokenAttribute(), new KeepStaleForm(KeepStale));

    private static async Task<IResult> Take(HttpContext context, IFormCollection form, LapseDesk desk)
    {
        if (form["go"] == "let-go")
        {
            await desk.LetGo();
            return SeeOther.To(LapseDesk.FormPage);
        }

        return SeeOther.To(await desk.Take(LapseForm.Of(form), context.RequestAborted));
    }

    private static async Task KeepStale(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            await context.RequestServices.GetRequiredService<LapseDesk>().Hold(LapseForm.Of(form));
        }
    }
}
