using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Errors;

namespace RelapseCheck.Web.Hosting;

/// <summary>Where the site lives: address, data folder, keys, proxy.</summary>
public static partial class Site
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Takes the configuration and registers the store.</summary>
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

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRelapseCheckStore(new StoreOptions { DataFolder = site.FullDataFolder, RetentionQuarters = site.RetentionQuarters });
        var keys = builder.Services.AddDataProtection().SetApplicationName("RelapseCheck")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(site.FullDataFolder, "keys", "web")));
        if (site.KeyCertificate.Length > 0)
        {
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(site.KeyCertificate, site.KeyCertificatePassword));
        }

        // Pages only: files are compressed when published. Cookies never cross sites (SameSite=Strict), so no other site can make this one answer with a secret and measure its length.
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["text/html"];
        });
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in site.KnownProxies)
            {
                o.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
    }

    /// <summary>What stands in front of every request: headers, language, error pages and refusals.</summary>
    public static void UseSite(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.BehindProxy)
        {
            app.UseForwardedHeaders();
        }

        app.UseSecurityHeaders();
        app.UseLanguageChoice();
        app.UseWordsChoice();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseNoPlainHttp();
        app.UseOwnSiteOnly();
        app.UseUtf8Only();
    }

    /// <summary>Says where the data is and brings the database up to date, before the first request.</summary>
    public static async Task OpenStore(this WebApplication app)
    {
        var folder = app.Services.GetRequiredService<StoreOptions>().DataFolder;
        LogDataFolder(app.Logger, folder);
        await StoreSetup.Migrate(app.Services, app.Lifetime.ApplicationStopping);
    }

    private static bool NamesAnAddress(ConfigurationManager configuration) =>
        configuration["urls"] is not null || configuration["http_ports"] is not null || configuration["https_ports"] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    [LoggerMessage(Level = LogLevel.Information, Message = "Data folder: {Folder}")]
    private static partial void LogDataFolder(ILogger logger, string folder);
}
