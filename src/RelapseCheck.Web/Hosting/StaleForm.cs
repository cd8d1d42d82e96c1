using Microsoft.AspNetCore.Antiforgery;

namespace RelapseCheck.Web.Hosting;

/// <summary>Metadata of a post endpoint that can put a stale form's answers into its draft, so that nothing typed is lost.</summary>
/// <param name="Keep">Reads the form of the request and keeps it; called only for posts from this very site.</param>
public sealed record KeepStaleForm(Func<HttpContext, Task> Keep);

/// <summary>Metadata of a post endpoint without a page of its own address: the page its form stands on.</summary>
/// <param name="Path">That page's path.</param>
public sealed record StaleFormPage(string Path);

/// <summary>A form whose antiforgery token no longer holds (cookie gone, keys lost) goes back to its page, which says so, instead of a blank 400.</summary>
public static class StaleForm
{
    /// <summary>The query that tells the page it was sent back: <c>?again=1</c>.</summary>
    public const string Query = "?again=1";

    /// <summary>Answers a stale form with 303; stands right after the antiforgery check.</summary>
    public static IApplicationBuilder UseStaleFormReturn(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            await next(context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<KeepStaleForm>() is { } stale && context.Request.Headers["Sec-Fetch-Site"] == "same-origin")
        {
            // The form refuses to be read while the failed check stands beside it.
            context.Features.Set<IAntiforgeryValidationFeature>(null);
            await Keep(stale, context);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        var page = context.GetEndpoint()?.Metadata.GetMetadata<StaleFormPage>()?.Path ?? context.Request.Path.ToUriComponent();
        context.Response.Headers.Location = context.Request.PathBase + page + Query;
    });

    private static async Task Keep(KeepStaleForm stale, HttpContext context)
    {
        try
        {
            await stale.Keep(context);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new BadHttpRequestException("the form breaks off", broken);
        }
    }
}
