using System.Diagnostics;
using System.Globalization;
using RelapseCheck.Core.Scoring.Patterns;
using RelapseCheck.Core.Tests.Scoring.Patterns;

namespace RelapseCheck.Benchmarks;

/// <summary>How often own patterns are found where there is nothing, and where there is something; and how long a full year takes.</summary>
internal static class PatternMeasures
{
    private const int Journals = 2000;

    private static readonly int[] Lengths = [14, 28, 56, 112];

    private static readonly (string What, SimulatedDays Days)[] Nothing =
    [
        ("noise", new(0)),
        ("noise, three days in ten missing", new(0, Missing: 0.3)),
        ("half of each day lasts", new(0, Lasting: 0.5)),
        ("most of each day lasts (0.8)", new(0, Lasting: 0.8)),
        ("a steep rise, 6 points over all days", new(0, Trend: 6)),
        ("rise, lasting, missing together", new(0, Missing: 0.3, Lasting: 0.6, Trend: 4)),
    ];

    private static readonly (string What, PatternKind Kind, SimulatedDays Days)[] Something =
    [
        ("Sundays 2 points higher", PatternKind.WishByWeekday, new(0, Lasting: 0.3, Sunday: 2)),
        ("Sundays 3 points higher", PatternKind.WishByWeekday, new(0, Lasting: 0.3, Sunday: 3)),
        ("poor sleep adds 2 points", PatternKind.WishBySleep, new(0, Lasting: 0.3, Sleep: 2)),
        ("people who use add 3 points", PatternKind.WishByPeople, new(0, Lasting: 0.3, People: 3)),
    ];

    public static int Run()
    {
        Console.WriteLine($"Any pattern found, of {Journals:N0} journals with nothing in them, in percent (the level is {OwnPatterns.MostChance:P0}):");
        Head();
        foreach (var (what, days) in Nothing)
        {
            Row(what, days, patterns => patterns.Found.Count > 0);
        }

        Console.WriteLine($"\nThe pattern found, of {Journals:N0} journals that have it, in percent:");
        Head();
        foreach (var (what, kind, days) in Something)
        {
            Row(what, days, patterns => patterns.Found.Any(found => found.Kind == kind));
        }

        var year = new SimulatedDays(PatternDay.Window, Lasting: 0.5).Make(1);
        OwnPatterns.Of(year);
        var clock = Stopwatch.StartNew();
        for (var n = 0; n < 20; n++)
        {
            OwnPatterns.Of(year);
        }

        Console.WriteLine($"\nlooking at {year.Count} days: {clock.Elapsed.TotalMilliseconds / 20:0.0} ms");
        return 0;
    }

    private static void Head() => Console.WriteLine($"| check-ins in a row | {string.Join(" | ", Lengths)} |\n|---|{string.Concat(Lengths.Select(_ => "---:|"))}");

    private static void Row(string what, SimulatedDays days, Func<OwnPatterns, bool> found)
    {
        var shares = Lengths.Select(length => Enumerable.Range(1, Journals).AsParallel().Count(seed => found(OwnPatterns.Of((days with { Days = length }).Make((ulong)seed)))) * 100.0 / Journals);
        Console.WriteLine($"| {what} | {string.Join(" | ", shares.Select(share => share.ToString("0.0", CultureInfo.InvariantCulture)))} |");
    }
}
