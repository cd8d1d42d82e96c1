using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Errors;

/// <summary>Gives every failure a page with the site's manners: layout, help, the person's language and the right status.</summary>
/// <remarks>It renders by itself instead of running the request again: a post would fail again, and keys or database may be what is gone.</remarks>
public static partial class ErrorPages
{
    /// <summary>Catches what fails behind it.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            SecurityHeaders.Put(context);
            context.Response.StatusCode = StatusOf(exception);
            if (context.Response.StatusCode >= 500)
            {
                var trace = QuietFormatter.Trace(exception);
                LogFailure(context.RequestServices.GetRequiredService<ILogger<ErrorPage>>(), trace);
            }
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } && WantsPage(context.Request))
        {
            await Render(context);
        }
    });

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest, // a form beyond its limits
        KeyWorkBusyException or StoreUnavailableException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) && !request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        && (request.Headers.Accept.Count == 0 || request.Headers.Accept.ToString() is var accept && (accept.Contains("text/html", StringComparison.Ordinal) || accept == "*/*"));

    private static async Task Render(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["blazor-enhanced-nav"] = "allow"; // so that a form sent by script shows this page too
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable && !response.Headers.ContainsKey(HeaderNames.RetryAfter))
        {
            response.Headers.RetryAfter = "60";
        }

        await using var scope = context.RequestServices.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ErrorPage.Status)] = response.StatusCode });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ErrorPage>(parameters)).ToHtmlString());
        await response.WriteAsync(html, context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed\n{Trace}")]
    private static partial void LogFailure(ILogger logger, string trace);
}
