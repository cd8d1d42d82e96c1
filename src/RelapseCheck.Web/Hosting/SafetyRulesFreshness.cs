using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Hosting;

/// <summary>Tells the operator at start which safety rules nobody has read against their sources for too long.</summary>
public static partial class SafetyRulesFreshness
{
    /// <summary>Reads the rules, so that a broken file stops the start and not a person in need, and logs the stale ones.</summary>
    public static void ReadSafetyRules(this WebApplication app)
    {
        var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().DateTime);
        if (SafetyRules.Shipped.StaleOn(today).Select(rule => rule.Id).ToList() is { Count: > 0 } stale)
        {
            LogStale(app.Logger, string.Join(", ", stale));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Safety rules last reviewed more than a year ago: {StaleRules}. Read them against their sources and set 'reviewed' in safety.yaml")]
    private static partial void LogStale(ILogger logger, string staleRules);
}
