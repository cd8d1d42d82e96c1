using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Server;

namespace RelapseCheck.Web.Hosting;

/// <summary>Razor pages, their circuits, their forms' tokens and their language.</summary>
public static class Pages
{
    // An answer chosen on a live page is a few hundred bytes; opening one is a few thousand.
    private const int LargestMessage = 16 * 1024;

    /// <summary>Registers what pages need.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Visitor>();
        builder.Services.AddLocalization();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(o => o.MaximumReceiveMessageSize = LargestMessage);
        builder.Services.AddScoped<AntiforgeryStateProvider, FormToken>();

        // A circuit is worth little here (nothing is stored in one) and costs memory: keep few, and not for long.
        builder.Services.Configure<CircuitOptions>(o =>
        {
            o.DisconnectedCircuitMaxRetained = 20;
            o.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(30);
        });
        builder.Services.AddAntiforgery(o =>
        {
            o.FormFieldName = "f";
            o.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((o, http) => o.Cookie = SchemeCookie.Strict(http, CookieNames.Form));
    }

    /// <summary>The way of a page request: routing, then the form's token, then the page.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            // What a person sees belongs to the moment: Back asks the server again, and a shared device keeps no copy.
            if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            {
                context.Response.Headers.CacheControl = "no-store";
            }

            return next(context);
        });
        app.UseAntiforgery();
        app.UseStaleFormReturn();
    }
}
