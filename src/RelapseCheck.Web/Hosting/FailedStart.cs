using RelapseCheck.Store;
using RelapseCheck.Web.Features.Demo;

namespace RelapseCheck.Web.Hosting;

/// <summary>A start that fails for a reason an operator can mend says that reason in one line, and ends with code 1.</summary>
public static class FailedStart
{
    /// <summary>What to say about what ended the start; null when it is no operator's matter and needs its trace.</summary>
    public static string? Reason(Exception failure) => failure switch
    {
        DemoFolderException or KeyFolderException or StoreUnavailableException => failure.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => failure.Message + " Stop what answers there, or choose another address with --urls.",
        UnauthorizedAccessException => failure.Message,
        _ => null,
    };

    /// <summary>From now on.</summary>
    internal static void IsSaid() => AppDomain.CurrentDomain.UnhandledException += (_, failed) =>
    {
        if (failed.ExceptionObject is Exception failure && Reason(failure) is { } reason)
        {
            Console.Error.WriteLine(reason);
            Environment.Exit(1);
        }
    };
}
