using Microsoft.Net.Http.Headers;

namespace RelapseCheck.Web.Hosting;

/// <summary>Marks the one page whose component library writes style attributes (docs/decisions/0018): its policy allows them, and nothing else.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StyleAttributesAttribute : Attribute;

/// <summary>Gives that page its policy, and sees to it that the policy comes and goes with it.</summary>
public static class StyleAttributes
{
    /// <summary>The policy of that page.</summary>
    public const string Policy = SecurityHeaders.Policy + "; style-src-attr 'unsafe-inline'";

    /// <summary>Whether a request is for that page.</summary>
    public static bool Allowed(HttpContext? context) => context?.GetEndpoint()?.Metadata.GetMetadata<StyleAttributesAttribute>() is not null;

    /// <summary>Puts the policy on; stands after routing and the door.</summary>
    public static void UseStyleAttributes(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!Allowed(context))
        {
            await next(context);
            return;
        }

        // A policy belongs to a document: taken into one that stands, the page would go without. What is no html makes the script load it whole.
        if (context.Request.Headers.Accept.ToString().Contains("blazor-enhanced-nav=on", StringComparison.Ordinal))
        {
            context.Response.ContentType = "application/octet-stream";
            return;
        }

        context.Response.OnStarting(() =>
        {
            // A refusal or a way elsewhere keeps the strict one.
            if (context.Response.StatusCode == StatusCodes.Status200OK)
            {
                context.Response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
            }

            return Task.CompletedTask;
        });
        await next(context);
    });
}
