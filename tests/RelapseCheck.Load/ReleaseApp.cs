using System.Diagnostics;
using RelapseCheck.Running;

namespace RelapseCheck.Load;

/// <summary>The app of this repository, published as a Release build into a folder of its own and started from there.</summary>
internal static class ReleaseApp
{
    /// <summary>Publishes and starts it.</summary>
    /// <exception cref="InvalidOperationException">It does not publish or start.</exception>
    public static async Task<RunningApp> Start(CancellationToken stop)
    {
        var folder = Path.Combine(Path.GetTempPath(), "relapsecheck-load-app");
        var project = Path.Combine(Root(), "src", "RelapseCheck.Web");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder, "-v", "q", "--nologo"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync(stop);
        await publish.WaitForExitAsync(stop);
        return publish.ExitCode == 0
            ? await RunningApp.StartAsync(folder, stop)
            : throw new InvalidOperationException($"The app does not publish: {said}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RelapseCheck.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run this inside the repository.");
        }

        return folder.FullName;
    }
}
