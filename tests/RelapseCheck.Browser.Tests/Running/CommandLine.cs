using System.Diagnostics;
using RelapseCheck.Running;

namespace RelapseCheck.Browser.Tests.Running;

/// <summary>The command line as an operator uses it: beside the running app, on its data folder.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command; what it printed, without the last line end.</summary>
    public static async Task<string> Run(RunningApp app, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "cli", "RelapseCheck.Cli.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments, "--data", app.DataFolder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (await output).TrimEnd() : throw new InvalidOperationException(await error);
    }
}
