using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Hosting;

/// <summary>Where the site lives: address, data folder, keys, proxy.</summary>
public static partial class Site
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Takes the configuration and readies the data folder.</summary>
    public static void AddSite(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(SiteOptions.Section);
        var site = section.Get<SiteOptions>() ?? new SiteOptions();
        builder.Services.Configure<SiteOptions>(section);

        // Static files are found in a build folder as well as in a published one, whatever the environment is called.
        builder.WebHost.UseStaticWebAssets();
        if (!NamesAnAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        Directory.CreateDirectory(Path.Combine(site.FullDataFolder, "keys"));
        builder.Services.AddDataProtection().SetApplicationName("RelapseCheck")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(site.FullDataFolder, "keys", "web")));
        builder.Services.AddRelapseCheckStore(new StoreOptions { DataFolder = site.FullDataFolder });
    }

    /// <summary>Headers and refusals that stand in front of everything.</summary>
    public static void UseSite(this WebApplication app)
    {
        var folder = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.FullDataFolder;
        LogDataFolder(app.Logger, folder);
        app.UseSecurityHeaders();
        app.UseLanguageChoice();
    }

    private static bool NamesAnAddress(ConfigurationManager configuration) =>
        configuration["urls"] is not null || configuration["http_ports"] is not null || configuration["https_ports"] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    [LoggerMessage(Level = LogLevel.Information, Message = "Data folder: {Folder}")]
    private static partial void LogDataFolder(ILogger logger, string folder);
}
