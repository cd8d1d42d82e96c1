using Microsoft.Extensions.Options;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Health;

/// <summary>Probes for operators: is the process up, and can it serve.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => "up").ShortCircuit();
        app.MapGet("/health/ready", Ready).ShortCircuit();
    }

    private static async Task<IResult> Ready(IServiceProvider services, IOptions<SiteOptions> site, CancellationToken cancellation) =>
        Directory.Exists(Path.Combine(site.Value.FullDataFolder, "keys")) && await StoreSetup.IsReady(services, cancellation)
            ? Results.Text("ready")
            : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
}
