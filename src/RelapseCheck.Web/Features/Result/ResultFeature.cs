using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Web.Features.CheckIns;

namespace RelapseCheck.Web.Features.Result;

/// <summary>The result: where the person stands and why, what helps next, keep it or let it go.</summary>
public static class ResultFeature
{
    /// <summary>Registers what the result needs.</summary>
    public static void AddResult(this WebApplicationBuilder builder) => builder.Services.AddScoped<ResultDesk>();

    /// <summary>Maps the posts of the page.</summary>
    public static void MapResult(this IEndpointRouteBuilder app) => app
        .MapPost("/result", Take)
        .WithOrder(-1)
        .WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static async Task Take(HttpContext context, ResultDesk desk)
    {
        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        var ofYesterday = sent[ResultAddress.DayField] == StepForm.Yesterday;
        var next = ResultAddress.Page;
        switch (sent["go"].FirstOrDefault())
        {
            case "keep":
                next = await desk.Keep(context.RequestAborted);
                break;
            case "let-go":
                await desk.LetGo();
                next = "/?gone=1";
                break;
            case "match" when sent["match"].FirstOrDefault() is { } match && ResultDesk.Matches.Contains(match, StringComparer.Ordinal):
                await desk.Match(match, ofYesterday, context.RequestAborted);
                next = Back("said", ofYesterday);
                break;
            default:
                next = Back("pick", ofYesterday);
                break;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = next;
    }

    private static string Back(string note, bool ofYesterday) =>
        $"{ResultAddress.Page}?{note}=1{(ofYesterday ? $"&{ResultAddress.DayField}={StepForm.Yesterday}" : "")}#match";
}
