using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RelapseCheck.Running;

/// <summary>The published app as a process of its own: production settings, a free port of this machine only, a data folder that goes with it.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(90);
    private readonly Process _process;
    private readonly StringBuilder _log = new();

    private RunningApp(Process process, Uri address, string dataFolder)
    {
        _process = process;
        Address = address;
        DataFolder = dataFolder;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
    }

    /// <summary>Where it answers, such as http://localhost:41234/.</summary>
    public Uri Address { get; }

    /// <summary>Its data folder.</summary>
    public string DataFolder { get; }

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
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    /// <param name="published">The folder.</param>
    /// <param name="environment">Environment variables beside its own.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<RunningApp> StartAsync(string published, CancellationToken stop)
    {
        var address = new Uri($"http://localhost:{FreePort()}/");
        var dataFolder = Directory.CreateTempSubdirectory("relapsecheck-").FullName;
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(published, "RelapseCheck.Web.dll"), "--urls", address.GetLeftPart(UriPartial.Authority)])
            {
                UseShellExecute = false,
                WorkingDirectory = published,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["RelapseCheck__DataFolder"] = dataFolder },
            },
        };
        var app = new RunningApp(process, address, dataFolder);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await app.UntilItAnswers(stop);
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(DataFolder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task UntilItAnswers(CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Start && !_process.HasExited;)
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
