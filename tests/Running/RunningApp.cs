using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RelapseCheck.Running;

/// <summary>The published app as a process of its own: production settings, a free port of this machine only, a data folder that goes with it.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(90);
    private readonly StringBuilder _log = new();
    private readonly string _published;
    private Process? _process;

    private RunningApp(string published) => _published = published;

    /// <summary>Where it answers, such as http://localhost:41234/.</summary>
    public Uri Address { get; } = new($"http://localhost:{FreePort()}/");

    /// <summary>Its data folder.</summary>
    public string DataFolder { get; } = Directory.CreateTempSubdirectory("relapsecheck-").FullName;

    /// <summary>All it wrote so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts the app of a published folder and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    /// <param name="published">The folder.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="settings">Environment variables beside its own.</param>
    public static Task<RunningApp> StartAsync(string published, CancellationToken stop, params (string Name, string Value)[] settings) => StartAsync(published, copied: null, stop, settings);

    /// <summary>Starts it over a copy of data that were made before.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    /// <param name="published">The folder.</param>
    /// <param name="copied">The data folder to begin with; null for an empty one.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="settings">Environment variables beside its own.</param>
    public static async Task<RunningApp> StartAsync(string published, string? copied, CancellationToken stop, params (string Name, string Value)[] settings)
    {
        var app = new RunningApp(published);
        if (copied is not null)
        {
            Copy(copied, app.DataFolder);
        }

        await app.StartAgain(stop, settings);
        return app;
    }

    /// <summary>Starts it at the same address over the same data, perhaps with other settings.</summary>
    /// <param name="stop">Gives up.</param>
    /// <param name="settings">Environment variables beside its own.</param>
    public async Task StartAgain(CancellationToken stop, params (string Name, string Value)[] settings)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(_published, "RelapseCheck.Web.dll"), "--urls", Address.GetLeftPart(UriPartial.Authority)])
            {
                UseShellExecute = false,
                WorkingDirectory = _published,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["RelapseCheck__DataFolder"] = DataFolder },
            },
        };
        foreach (var (name, value) in settings)
        {
            process.StartInfo.Environment[name] = value;
        }

        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        await UntilItAnswers(process, stop);
    }

    /// <summary>Stops it; its data stays.</summary>
    public async Task Stop()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(DataFolder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            var copy = Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
            if (!OperatingSystem.IsWindows())
            {
                copy.UnixFileMode = File.GetUnixFileMode(folder);
            }
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task UntilItAnswers(Process process, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Start && !process.HasExited;)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("health/live", UriKind.Relative), stop);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, stop);
        }

        var said = Log;
        await DisposeAsync();
        throw new InvalidOperationException($"The app did not start at {Address}: {said}");
    }

    private void Note(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
