using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Load;

[assembly: HostingStartup(typeof(EmptyPage.Startup))]

namespace RelapseCheck.Load;

/// <summary>An almost empty page added to the app under measurement, behind all of its middleware: what its own pages are compared with.</summary>
internal sealed class EmptyPage : ComponentBase
{
    /// <summary>Where it answers.</summary>
    public const string Path = "/almost-empty-page";

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, "<!doctype html><html lang=\"en\"><head><title>Empty</title></head><body><p>Almost empty.</p></body></html>");

    internal sealed class Startup : IHostingStartup
    {
        public void Configure(IWebHostBuilder builder) =>
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, AtTheEnd>());
    }

    private sealed class AtTheEnd : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Map(Path, branch => branch.Run(context => new RazorComponentResult<EmptyPage>().ExecuteAsync(context)));
        };
    }
}
