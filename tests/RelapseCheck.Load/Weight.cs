using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace RelapseCheck.Load;

/// <summary>What a first visit of the daily check-in weighs, as sent over the wire (brotli or gzip, bodies only).</summary>
internal static partial class Weight
{
    private const int MostWithoutScript = 25_000, MostWithScript = 75_000;

    public static async Task<int> Measure(CancellationToken stop)
    {
        await using var app = await ReleaseApp.Start(stop);
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = app.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        using var plain = new HttpClient { BaseAddress = app.Address };

        var page = await plain.GetStringAsync(new Uri("check-in/daily", UriKind.Relative), stop);
        var assets = Asset().Matches(page).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal).ToList();
        var others = assets.Where(path => path.Contains("//", StringComparison.Ordinal)).ToList();
        var (html, css, script) = (await Bytes("check-in/daily"), 0, 0);
        foreach (var path in assets.Except(others))
        {
            if (path.Contains(".css", StringComparison.Ordinal))
            {
                css += await Bytes(path);
            }
            else if (path.Contains(".js", StringComparison.Ordinal))
            {
                script += await Bytes(path);
            }
        }

        Console.WriteLine("| part of the daily check-in page | bytes, compressed |");
        Console.WriteLine("|---|---:|");
        Console.WriteLine($"| HTML | {html:N0} |");
        Console.WriteLine($"| CSS | {css:N0} |");
        Console.WriteLine($"| HTML + CSS (at most {MostWithoutScript:N0}) | {html + css:N0} |");
        Console.WriteLine($"| script | {script:N0} |");
        Console.WriteLine($"| all (at most {MostWithScript:N0}) | {html + css + script:N0} |");
        Console.WriteLine($"| requests to another host (0) | {others.Count} |");
        return html + css <= MostWithoutScript && html + css + script <= MostWithScript && others.Count == 0 ? 0 : 1;

        async Task<int> Bytes(string path) => (await client.GetByteArrayAsync(new Uri(path, UriKind.RelativeOrAbsolute), stop)).Length;
    }

    // The framework's script is named on the first one, and fetched when the page is first touched: it counts.
    [GeneratedRegex("""(<(link|script|img|source|use|iframe)\b[^>]*\b(href|src)|\bdata-framework)="(?<path>[^"#]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Asset();
}
