using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace RelapseCheck.Web.Hosting;

/// <summary>Writes a log entry on one line; an exception by its types and stack only, since its message may quote what a person typed.</summary>
public sealed class QuietFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    /// <summary>The name by which the console logger finds it.</summary>
    public const string FormatterName = "quiet";

    /// <inheritdoc />
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        textWriter.Write($" {logEntry.LogLevel} {logEntry.Category}: ");
        textWriter.WriteLine(logEntry.Formatter(logEntry.State, null));
        if (logEntry.Exception is { } exception)
        {
            textWriter.WriteLine(Trace(exception));
        }
    }

    /// <summary>The types of an exception and its causes, each with its stack, without their messages.</summary>
    public static string Trace(Exception exception)
    {
        var lines = new List<string>();
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            lines.Add($"  {cause.GetType().FullName}");
            lines.Add(cause.StackTrace ?? "");
        }

        return string.Join(Environment.NewLine, lines);
    }
}
