namespace RelapseCheck.Web.Features.HelpNow;

/// <summary>Tells the operator at start which help lines nobody has checked for too long.</summary>
public static partial class HelpLinesFreshness
{
    /// <summary>Reads the lines, so that a broken file stops the start and not a person in need, and logs the stale ones.</summary>
    public static void ReadHelpLines(this WebApplication app)
    {
        var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().DateTime);
        var stale = HelpLines.Shipped.StaleOn(today).Count();
        if (stale > 0)
        {
            LogStale(app.Logger, stale);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} help lines were last checked more than 90 days ago: see docs/operations.md")]
    private static partial void LogStale(ILogger logger, int count);
}
