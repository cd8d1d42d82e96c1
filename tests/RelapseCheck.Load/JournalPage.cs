using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace RelapseCheck.Load;

/// <summary>How long the trend of a 10-year daily journal takes: made by the site's own import, asked for over the loopback, answered whole.</summary>
internal static partial class JournalPage
{
    private const int Days = 3650, WarmUp = 10, Times = 40, MostMilliseconds = 150;

    public static async Task<int> Measure(CancellationToken stop)
    {
        await using var app = await ReleaseApp.Start(stop);
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        await Keep(client, stop);
        var import = Stopwatch.StartNew();
        await Import(client, stop);
        Console.WriteLine($"taking in {Days:N0} days: {import.Elapsed.TotalMilliseconds:N0} ms");

        Console.WriteLine("| trend of a 10-year daily journal | p50 ms | slowest of 40 | bytes |");
        Console.WriteLine("|---|---:|---:|---:|");
        var worst = 0.0;
        foreach (var back in new[] { "30", "365", "all" })
        {
            worst = Math.Max(worst, await Report(client, back, stop));
        }

        return worst <= MostMilliseconds ? 0 : 1;
    }

    private static async Task<double> Report(HttpClient client, string back, CancellationToken stop)
    {
        var took = new List<double>();
        var bytes = 0;
        for (var n = 0; n < WarmUp + Times; n++)
        {
            var clock = Stopwatch.StartNew();
            bytes = (await client.GetByteArrayAsync(new Uri("journal?back=" + back, UriKind.Relative), stop)).Length;
            took.Add(clock.Elapsed.TotalMilliseconds);
        }

        took.RemoveRange(0, WarmUp);
        took.Sort();
        Console.WriteLine($"| last {back} days (at most {MostMilliseconds}) | {took[Times / 2]:0} | {took[^1]:0} | {bytes:N0} |");
        return took[Times / 2];
    }

    private static async Task Keep(HttpClient client, CancellationToken stop)
    {
        var page = await Text(client, "journal/keep", stop);
        page = await Post(client, "journal/keep", new() { ["f"] = Token(page), ["device"] = "shared" }, stop);
        var words = Word().Matches(page).Select(match => match.Groups["word"].Value).ToList();
        var fields = new Dictionary<string, string> { ["f"] = Token(page), ["kept"] = "yes" };
        foreach (Match asked in Asked().Matches(page))
        {
            fields[asked.Groups["name"].Value] = words[int.Parse(asked.Groups["place"].Value, CultureInfo.InvariantCulture) - 1];
        }

        await Post(client, "journal/words", fields, stop);
    }

    private static async Task Import(HttpClient client, CancellationToken stop)
    {
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(Token(await Text(client, "journal/export", stop))), "f");
        content.Add(new StringContent(Journal()), "file", "journal.json");
        using var answer = await client.PostAsync(new Uri("journal/export", UriKind.Relative), content, stop);
        var said = await answer.Content.ReadAsStringAsync(stop);
        if (!said.Contains(Days.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The file was not taken in.");
        }
    }

    private static string Journal()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var text = new StringBuilder("""{"format":"journal","schema":1,"unreadable":[],"journal":{"firstDay":null,"lastDay":null,"language":null,"background":{},"backgroundDay":null},"days":[""");
        for (var n = 0; n < Days; n++)
        {
            var day = today.AddDays(1 + n - Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var range = $$"""{"point":{{n % 90}},"low":{{n % 90}},"high":{{n % 90}}}""";
            text.Append(n == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$$"""{"day":"{{{day}}}","notes":[],"events":[],"checkIns":[{"id":"c{{{n}}}","instrument":"daily","version":1,"scoring":1,"at":"{{{day}}}T20:00:00+00:00","answers":{"used":"none","craving":"{{{n % 11}}}"},"more":{"prescribed":"none"},"note":null,"match":null,"score":{"overall":{{{range}}},"physiological":{{{range}}},"social":{{{range}}},"psychological":{{{range}}},"lowest":"low","highest":"low","shown":"low","rules":[]}}]}""");
        }

        return text.Append("]}").ToString();
    }

    private static async Task<string> Text(HttpClient client, string path, CancellationToken stop) => await client.GetStringAsync(new Uri(path, UriKind.Relative), stop);

    private static async Task<string> Post(HttpClient client, string path, Dictionary<string, string> fields, CancellationToken stop)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, stop);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(stop);
    }

    private static string Token(string page) => AntiforgeryToken().Match(page).Groups["token"].Value;

    [GeneratedRegex("""name="f" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex AntiforgeryToken();

    [GeneratedRegex("""class="words__word"[^>]*>(?<word>[a-z]+)<""", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex("""name="(?<name>word-(?<place>\d))"[^>]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();
}
