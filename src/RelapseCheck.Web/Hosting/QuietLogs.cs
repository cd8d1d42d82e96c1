namespace RelapseCheck.Web.Hosting;

/// <summary>Logs that name nobody: no address, browser, cookie, query or answer.</summary>
public static class QuietLogs
{
    /// <summary>Sets the log up.</summary>
    public static void AddQuietLogs(this WebApplicationBuilder builder) =>
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
}
