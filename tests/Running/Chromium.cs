using System.Diagnostics;
using Microsoft.Playwright;

namespace RelapseCheck.Running;

/// <summary>The system's Chromium: named by CHROMIUM_PATH, found in its usual places, or installed from Debian's packages where that is allowed.</summary>
public static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Arguments =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Its path, or null with the reason why there is none.</summary>
    public static (string? Path, string Reason) Find()
    {
        if (Installed() is { } path)
        {
            return (path, "");
        }

        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
        {
            return (null, "No Chromium: install Debian's package `chromium`, or name one in CHROMIUM_PATH.");
        }

        Run("update", "-q");
        Run("install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-core");
        return (Installed(), "No Chromium: Debian's package `chromium` could not be installed.");
    }

    /// <summary>Starts it without a window.</summary>
    public static Task<IBrowser> Launch(IPlaywright playwright, string path) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });

    private static string? Installed() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named && File.Exists(named) ? named : Places.FirstOrDefault(File.Exists);

    private static void Run(params string[] arguments)
    {
        using var apt = Process.Start(new ProcessStartInfo("apt-get", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        })!;
        apt.StandardInput.Close();
        apt.StandardOutput.ReadToEnd();
        apt.WaitForExit();
    }
}
