using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;
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
        .MapPost("/check-in/{instrument}/{step?}", (HttpContext context, CheckInDesk desk) => Take(context, desk, Asked(context), "/check-in"))
        .WithOrder(-1)
        .WithMetadata(new RequireAntiforgeryTokenAttribute(), new KeepStaleForm(context => KeepStale(context, context.RequestServices.GetRequiredService<CheckInDesk>(), Asked(context))));

    /// <summary>Takes a step of a questionnaire at a desk, and answers with the page that comes next.</summary>
    /// <param name="context">The post.</param>
    /// <param name="desk">Whose draft it is.</param>
    /// <param name="instrument">The questionnaire; null when the address names none.</param>
    /// <param name="else">Where a post leads that is no step.</param>
    public static async Task Take(HttpContext context, StepDesk desk, Instrument? instrument, string @else)
    {
        var next = await Read(context, instrument) is { } sent
            ? await desk.Take(sent, context.Request.Form["go"], context.Request.Form[AnswerSheet.Unsafe].FirstOrDefault(), context.Request.Form[StepForm.FormField].FirstOrDefault(), context.RequestAborted)
            : @else;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = next;
    }

    /// <summary>Keeps a step whose form was too old to be taken.</summary>
    public static async Task KeepStale(HttpContext context, StepDesk desk, Instrument? instrument)
    {
        if (await Read(context, instrument) is { } sent)
        {
            await desk.KeepStale(sent, context.RequestAborted);
        }
    }

    private static Instrument? Asked(HttpContext context) => Asked(context.Request.RouteValues["instrument"] as string);

    /// <summary>The step that was sent; null when there is no such questionnaire, or no such step of it.</summary>
    private static async Task<StepForm?> Read(HttpContext context, Instrument? instrument)
    {
        if (!context.Request.HasFormContentType || instrument is null)
        {
            return null;
        }

        var step = context.Request.RouteValues["step"] as string ?? instrument.Steps[0].Id;
        var exists = step == CheckInState.MoreStep || (step == CheckInState.ReviewStep && instrument.Rated) || instrument.Steps.Any(s => s.Id == step);
        return exists ? StepForm.Read(instrument, step, await context.Request.ReadFormAsync(context.RequestAborted)) : null;
    }

    /// <summary>The instrument of an address, when it is one a person fills in about themselves.</summary>
    public static Instrument? Asked(string? id) => id is null or Observation.Instrument ? null : InstrumentCatalog.Shipped.Find(id);
}
