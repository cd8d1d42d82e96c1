using System.Diagnostics;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;

namespace RelapseCheck.Benchmarks;

/// <summary>What opening a caseload of 1,000 shares costs: <c>-- caseload</c>. Prints, tests nothing.</summary>
internal static class CaseloadMeasures
{
    private const int Shares = 1000, Days = 90, WarmUp = 5, Times = 40, Most = 400;

    public static async Task<int> Run()
    {
        await using var site = new MeasuredSite();
        var clock = Stopwatch.StartNew();
        var viewer = await site.Fill(Shares, Days);
        Console.WriteLine($"making {Shares} shares of {Days} days: {clock.Elapsed.TotalSeconds:0} s");
        Console.WriteLine($"| a caseload of {Shares} shares (at most {Most} ms) | p50 ms | p95 ms | cpu ms |");
        Console.WriteLine("|---|---:|---:|---:|");
        await Report("read, worked out and put in order, 50 given and recorded as a new visit", n => site.Get<CaseStore>().List(viewer with { Session = $"visit-{n}" }, First, LookKind.List, CancellationToken.None));
        await Report("the same within one visit", _ => site.Get<CaseStore>().List(viewer, First, LookKind.List, CancellationToken.None));

        using var client = new HttpClient { BaseAddress = site.Address };
        var (name, value) = site.Cookie(viewer);
        client.DefaultRequestHeaders.Add("Cookie", $"{name}={value}");
        var bytes = 0;
        var page = await Report("the whole page, asked for over the loopback", async _ => bytes = (await client.GetByteArrayAsync(new Uri("counselor", UriKind.Relative))).Length);
        Console.WriteLine($"the page: {bytes:N0} bytes before compression");
        return page <= Most ? 0 : 1;
    }

    private static IReadOnlyList<Case> First(IReadOnlyList<Case> all)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var rows = all.Select(one => (Case: one, Line: Attention.Of(one.Summary, one.File, new(one.Consent!.Called, one.Consent.From, one.Consent.Until, one.Consent.Kind, IsShown: true, Covered: false), today)));
        return [.. Attention.Order(rows, row => row.Line).Take(50).Select(row => row.Case)];
    }

    private static async Task<double> Report(string what, Func<int, Task> run)
    {
        var took = new List<double>();
        var cpu = TimeSpan.Zero;
        for (var n = 0; n < WarmUp + Times; n++)
        {
            cpu = n == WarmUp ? Environment.CpuUsage.TotalTime : cpu;
            var clock = Stopwatch.StartNew();
            await run(n);
            took.Add(clock.Elapsed.TotalMilliseconds);
        }

        cpu = Environment.CpuUsage.TotalTime - cpu;
        took.RemoveRange(0, WarmUp);
        took.Sort();
        Console.WriteLine($"| {what} | {took[Times / 2]:0} | {took[Times * 95 / 100]:0} | {cpu.TotalMilliseconds / Times:0} |");
        return took[Times * 95 / 100];
    }
}
