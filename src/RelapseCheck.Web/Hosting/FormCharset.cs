using Microsoft.Net.Http.Headers;

namespace RelapseCheck.Web.Hosting;

/// <summary>Refuses a body in another character set than the pages': no browser sends one, and the framework throws at some.</summary>
public static class FormCharset
{
    /// <summary>Refuses with 415, which the error page renders.</summary>
    public static IApplicationBuilder UseUtf8Only(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.ContentType is { } type && MediaTypeHeaderValue.TryParse(type, out var read) && read.Charset.HasValue && !IsUtf8(HeaderUtilities.RemoveQuotes(read.Charset).ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static bool IsUtf8(string charset) => string.Equals(charset, "utf-8", StringComparison.OrdinalIgnoreCase);
}
