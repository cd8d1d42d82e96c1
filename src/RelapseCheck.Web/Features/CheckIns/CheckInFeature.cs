using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>The check-in: choose, answer in steps, look it over, send.</summary>
public static class CheckInFeature
{
    /// <summary>Registers what the check-in needs.</summary>
    public static void AddCheckIn(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<FreshSteps>()
        .AddScoped<DraftCookie>().AddScoped<FinishedCookie>()
        .AddScoped<CheckInDesk>().AddScoped<FinishingDesk>().AddScoped<StepValidator>();

    /// <summary>Maps the posts. They stand before the pages of the same address, which would answer a post too.</summary>
    public static void MapCheckIn(this IEndpointRouteBuilder app) => app
        .MapPost("/check-in/{instrument}/{step?}", Take)
        .WithOrder(-1)
        .WithMetadata(new RequireAntiforgeryTokenAttribute(), new KeepStaleForm(KeepStale));

    private static async Task Take(HttpContext context, CheckInDesk desk)
    {
        var next = await Read(context) is { } sent
            ? await desk.Take(sent, context.Request.Form["go"], context.Request.Form[AnswerSheet.Unsafe].FirstOrDefault(), context.Request.Form[StepForm.FormField].FirstOrDefault(), context.RequestAborted)
            : "/check-in";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = next;
    }

    private static async Task KeepStale(HttpContext context)
    {
        if (await Read(context) is { } sent)
        {
            await context.RequestServices.GetRequiredService<CheckInDesk>().KeepStale(sent, context.RequestAborted);
        }
    }

    /// <summary>The step that was sent; null when the address names no instrument a person fills in, or no step of it.</summary>
    private static async Task<StepForm?> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType || Asked(context.Request.RouteValues["instrument"] as string) is not { } instrument)
        {
            return null;
        }

        var step = context.Request.RouteValues["step"] as string ?? instrument.Steps[0].Id;
        var exists = step == CheckInState.MoreStep || (step == CheckInState.ReviewStep && instrument.Rated) || instrument.Steps.Any(s => s.Id == step);
        return exists ? StepForm.Read(instrument, step, await context.Request.ReadFormAsync(context.RequestAborted)) : null;
    }

    /// <summary>The instrument of an address, when it is one a person fills in about themselves.</summary>
    public static Instrument? Asked(string? id) => id is null or "observer" ? null : InstrumentCatalog.Shipped.Find(id);
}
