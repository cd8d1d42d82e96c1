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
        for (var exception = logEntry.Exception; exception is not null; exception = exception.InnerException)
        {
            textWriter.WriteLine($"  {exception.GetType().FullName}");
            textWriter.WriteLine(exception.StackTrace);
        }
    }
}
