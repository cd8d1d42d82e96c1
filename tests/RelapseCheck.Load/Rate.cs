using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RelapseCheck.Load;

/// <summary>Requests a second of the daily check-in against an almost empty page of the same server, in pairs within one run, so that a busy machine slows both.</summary>
internal static partial class Rate
{
    private const int Rounds = 5, Connections = 32, Seconds = 4;
    private const double LeastShare = 0.6;

    // With no check-in sent, this page is the frame around one sentence and a link; it reads no database.
    private const string AlmostEmpty = "/result";

    public static async Task<int> Measure(CancellationToken stop)
    {
        if (!File.Exists("/usr/bin/wrk"))
        {
            await Console.Error.WriteLineAsync("No wrk: install Debian's package `wrk`.");
            return 2;
        }

        await using var app = await ReleaseApp.Start(stop);
        await Wrk(app.Address, "/check-in/daily", stop);
        await Wrk(app.Address, AlmostEmpty, stop);

        var pairs = new List<(double Empty, double Daily)>();
        Console.WriteLine($"| round, {Connections} connections, {Seconds} s each | almost empty page, requests/s | daily check-in, requests/s | share |");
        Console.WriteLine("|---|---:|---:|---:|");
        for (var round = 1; round <= Rounds; round++)
        {
            var pair = (Empty: await Wrk(app.Address, AlmostEmpty, stop), Daily: await Wrk(app.Address, "/check-in/daily", stop));
            pairs.Add(pair);
            Console.WriteLine($"| {round} | {pair.Empty:N0} | {pair.Daily:N0} | {pair.Daily / pair.Empty:F2} |");
        }

        var share = pairs.Select(pair => pair.Daily / pair.Empty).Order().ElementAt(Rounds / 2);
        Console.WriteLine($"| median (at least {LeastShare}) | | | {share:F2} |");
        return share >= LeastShare ? 0 : 1;
    }

    private static async Task<double> Wrk(Uri address, string path, CancellationToken stop)
    {
        using var wrk = Process.Start(new ProcessStartInfo("/usr/bin/wrk", ["-t1", $"-c{Connections}", $"-d{Seconds}s", new Uri(address, path).AbsoluteUri])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await wrk.StandardOutput.ReadToEndAsync(stop);
        await wrk.WaitForExitAsync(stop);
        return !said.Contains("Non-2xx", StringComparison.Ordinal) && PerSecond().Match(said) is { Success: true } match
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{path} does not answer as it should: {said}");
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();
}
