using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using RelapseCheck.Web.Features.Demo;

namespace RelapseCheck.Web.Tests.Features.Demo;

/// <summary>The try-out, as <c>--demo</c> starts it.</summary>
public sealed class DemoSite : RunningSite
{
    /// <summary>The ways in, as the folder's mark keeps them.</summary>
    public DemoWays Ways => JsonSerializer.Deserialize<DemoWays>(File.ReadAllText(Path.Combine(DataFolder, DemoFolder.Mark)))!;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("RelapseCheck:Demo", "true");
    }
}
