namespace RelapseCheck.Web.Features.HelpNow;

/// <summary>Tells the operator at start which help lines nobody has checked for too long.</summary>
public static partial class HelpLinesFreshness
{
    /// <summary>Reads the lines, so that a broken file stops the start and not a person in need, and names the stale ones in the log.</summary>
    public static void ReadHelpLines(this WebApplication app)
    {
        var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().DateTime);
        var stale = HelpLines.Shipped.StaleOn(today);
        if (stale.Count > 0)
        {
            LogStale(app.Logger, stale.Count, string.Join(", ", stale));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} help lines should be checked, the last time is 90 days ago or never was (docs/operations.md): {HelpLines}")]
    private static partial void LogStale(ILogger logger, int count, string helpLines);
}
