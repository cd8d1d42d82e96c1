using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RelapseCheck.Web.Tests;

/// <summary>The whole site on a free port with a data folder of its own; a class fixture: <c>IClassFixture&lt;RunningSite&gt;</c>.</summary>
public class RunningSite : WebApplicationFactory<Program>
{
    public RunningSite() => UseKestrel(0);

    /// <summary>The folder with <c>db/</c> and <c>keys/</c>.</summary>
    public string DataFolder { get; } = Directory.CreateTempSubdirectory("rc-web-").FullName;

    /// <summary>A browser without script: keeps cookies, follows redirects only when asked to.</summary>
    public Browser Visit(string acceptLanguage = "en-US,en;q=0.9", bool follow = true)
    {
        StartServer();
        return new Browser(ClientOptions.BaseAddress, acceptLanguage, follow);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("RelapseCheck:DataFolder", DataFolder);

        // A test run is one address that opens many journals.
        builder.UseSetting("RelapseCheck:PassphraseTries", "10000");
        builder.UseSetting("RelapseCheck:NewJournalsPerHour", "10000");
        builder.UseSetting("RelapseCheck:SignInTries", "10000");
        builder.UseSetting("RelapseCheck:InvitationTries", "10000");
        builder.UseSetting("RelapseCheck:SignInsAtOnce", "10000");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }
}
