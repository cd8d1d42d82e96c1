using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Core.Tests.Sharing;

/// <summary>Made-up rows of a caseload.</summary>
internal static class Rows
{
    public static readonly DateOnly Today = new(2026, 3, 15);

    public static readonly CaseFacts Facts = new("River", Today.AddDays(-60), Today.AddDays(60), JournalKind.Own, IsShown: true, Covered: false);

    private static readonly int Daily = InstrumentCatalog.Shipped.Get("daily").Version;

    public static SummaryLine Line(int ago, double? point, params string[] rules) => new(
        Today.AddDays(-ago),
        At(ago),
        "daily",
        Daily,
        Score.Version,
        point is { } is_ ? new KeptRange(is_, is_, is_) : new KeptRange(null, 0, 100),
        BandOf(point ?? 0, rules),
        BandOf(point ?? 100, rules),
        point is null ? null : BandOf(point.Value, rules),
        rules);

    /// <summary>Eight a.m. of the day so many days ago.</summary>
    public static DateTimeOffset At(int ago) => new(Today.AddDays(-ago).ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero);

    /// <summary>Ten quiet days near 30, the last so many days ago.</summary>
    public static IEnumerable<SummaryLine> Quiet(int last = 1) => Enumerable.Range(last, 10).Select(ago => Line(ago, 30 + (ago % 3)));

    public static CaseLine Of(IEnumerable<SummaryLine> lines, CounselorFile? file = null, CaseFacts? facts = null)
    {
        var ordered = lines.OrderBy(line => line.At).ToList();
        return Attention.Of(new(ordered) { LastDay = ordered.Count == 0 ? null : ordered[^1].Day }, file ?? Seen(0), facts ?? Facts, Today);
    }

    /// <summary>Marked as seen in the evening of the day so many days ago.</summary>
    public static CounselorFile Seen(int ago) => CounselorFile.Empty with { SeenAt = At(ago).AddHours(12) };

    private static Band BandOf(double point, string[] rules) => rules.Length > 0 && point < 75 ? Band.High : (Band)(int)Math.Min(3, point / 25);
}
