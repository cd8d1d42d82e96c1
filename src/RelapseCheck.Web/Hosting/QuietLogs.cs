using Microsoft.Extensions.Logging.Console;

namespace RelapseCheck.Web.Hosting;

/// <summary>Logs that name nobody: no address, browser, cookie, query or answer (docs/privacy.md).</summary>
public static class QuietLogs
{
    /// <summary>Loggers of the framework that would write down what a person asked for or sent, whatever the configuration says.</summary>
    private static readonly string[] Silent =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",       // method, path and query of every request
        "Microsoft.AspNetCore.HttpLogging",
        "Microsoft.AspNetCore.Server.Kestrel.BadRequests", // pieces of a malformed request
        "Microsoft.AspNetCore.Antiforgery",               // a stale form is answered, not logged
        "Microsoft.EntityFrameworkCore",                  // failures reach the error page, which logs type and stack
    ];

    /// <summary>Sets the log up: one line per message on the console, framework from Warning on.</summary>
    public static void AddQuietLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole().AddConsoleFormatter<QuietFormatter, ConsoleFormatterOptions>();
        builder.Services.PostConfigure<ConsoleLoggerOptions>(o => o.FormatterName = QuietFormatter.FormatterName);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);

        // Key files stand unencrypted beside the database unless a certificate is set: docs/operations.md says so, the log need not at every start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        foreach (var category in Silent)
        {
            builder.Logging.AddFilter(category, LogLevel.None);
        }
    }
}
