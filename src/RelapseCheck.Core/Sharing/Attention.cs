using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Sharing;

/// <summary>
/// The order of a caseload: a starting point for a counselor's own judgement, not a ranking of people, no diagnosis and no forecast.
/// Safety first, then clear worsening, silence after worsening, silence, the band, the last check-in, the name.
/// </summary>
public static class Attention
{
    /// <summary>A safety rule counts for the order for this many days, or until it is marked as seen (a judgement: until the next weekly session).</summary>
    public const int SafetyDays = 7;

    /// <summary>A rating older than this many days is too old to be shown as "now" (a judgement: it is about one day, and a weekly one about seven).</summary>
    public const int FreshDays = 7;

    /// <summary>Sharing ends soon: within this many days (a judgement: time for one more session).</summary>
    public const int SoonDays = 7;

    /// <summary>At most this many rows have their first reason stand out, and only of the first three classes (a judgement: when everything is red, nothing is).</summary>
    public const int MostStandOut = 5;

    /// <summary>At most this many answers are named as drivers (a judgement: the row stays short).</summary>
    public const int MostDrivers = 2;

    /// <summary>Works one row out.</summary>
    /// <param name="summary">The lately shared ratings.</param>
    /// <param name="file">What the viewer keeps of their own.</param>
    /// <param name="facts">The rest.</param>
    /// <param name="today">The viewer's day; a person further east may be a day ahead.</param>
    public static CaseLine Of(ShareSummary summary, CounselorFile file, CaseFacts facts, DateOnly today)
    {
        var lines = facts.IsShown ? summary.Lines : [];
        var day = lines.Count > 0 && lines[^1].Day == today.AddDays(1) ? today.AddDays(1) : today;
        var rated = facts.Kind == JournalKind.Own ? Speaking(lines, day) : [];
        var last = rated.Count == 0 ? null : rated[^1];
        var now = last is not null && last.Day >= day.AddDays(-FreshDays) ? last : null;
        var levels = Comparable(rated);
        var usual = last?.Overall.Point is null ? Usual.Of(levels, day) : Usual.Of([.. levels.Take(levels.Count - 1)], last.Day);
        var direction = Trend.DirectionOf(levels, day);
        var hadRisen = last is not null && (usual.IsHigher(last.Overall.Point ?? 0) || (last.Day == day ? direction : Trend.DirectionOf(levels, last.Day)) == Direction.Rising);
        var silence = facts.Kind == JournalKind.Own ? Silence.Of(lines.Select(line => line.Day), day, hadRisen) : null;
        var first = facts.From > day.AddDays(1 - CaseLine.Window) ? facts.From : day.AddDays(1 - CaseLine.Window);
        var made = new CaseLine(facts, AttentionClass.Band, [], now, usual, direction, silence, IsSnoozed(lines, file, day), IsNew(lines, file))
        {
            LastDay = facts.IsShown ? summary.LastDay : null,
            LastAt = lines.Count == 0 ? null : lines.Max(line => line.At),
            Points = [.. rated.Where(line => line.Day >= first && line.Overall.Point is not null).GroupBy(line => line.Day).Select(one => new Level(one.Key, one.Last().Overall.Point!.Value))],
            DaysWith = lines.Where(line => line.Day >= first).Select(line => line.Day).Distinct().Count(),
            DaysOf = Math.Max(1, day.DayNumber - first.DayNumber + 1),
        };
        var safety = Spoken(lines, day);
        var unseen = lines.Any(line => IsLate(line, day) && line.Rules.Count > 0 && !(line.At <= file.SeenAt));
        return made with { Class = ClassOf(made, unseen, hadRisen), Reasons = CaseReasons.Of(made, safety, hadRisen, file, today) };
    }

    /// <summary>The order; equal ones stay as they came.</summary>
    public static IReadOnlyList<T> Order<T>(IEnumerable<T> cases, Func<T, CaseLine> line) =>
    [
        .. cases.OrderBy(one => line(one).IsSnoozed)
            .ThenBy(one => line(one).Class)
            .ThenByDescending(one => line(one).Band ?? (Band)(-1))
            .ThenByDescending(one => line(one).LastAt ?? DateTimeOffset.MinValue)
            .ThenBy(one => line(one).Facts.Name, StringComparer.InvariantCultureIgnoreCase),
    ];

    /// <summary>Whether the first reason of a row may stand out, when it is among the first <see cref="MostStandOut"/> that may.</summary>
    public static bool MayStandOut(CaseLine line) => !line.IsSnoozed && line.Class <= AttentionClass.SilenceAfterWorsening;

    // The daily questions speak while there are any of late; one who only does the weekly review is read by that.
    private static List<SummaryLine> Speaking(IReadOnlyList<SummaryLine> lines, DateOnly today)
    {
        var rated = lines.Where(line => line.IsRated && line.Day <= today).ToList();
        var daily = rated.FindLast(line => line.Instrument == "daily");
        var speaks = daily is not null && daily.Day >= today.AddDays(-FreshDays) ? daily : rated.LastOrDefault();
        return speaks is null ? [] : rated.FindAll(line => line.Instrument == speaks.Instrument);
    }

    // Other versions stay in the drawing and out of the arithmetic.
    private static List<Level> Comparable(List<SummaryLine> rated) => rated.Count == 0 ? [] :
        [.. rated.Where(line => line.Version == rated[^1].Version && line.Scoring == rated[^1].Scoring && line.Overall.Point is not null).Select(line => new Level(line.Day, line.Overall.Point!.Value))];

    // Each rule once, on the last day it spoke; the latest first, and on one day in the order in which they speak.
    private static IReadOnlyList<CaseReason> Spoken(IReadOnlyList<SummaryLine> lines, DateOnly today) =>
    [
        .. lines.Reverse().Where(line => IsLate(line, today)).SelectMany(line => line.Rules.Select(rule => new CaseReason(ReasonKind.Safety, rule, line.Day)))
            .DistinctBy(reason => reason.Id, StringComparer.Ordinal),
    ];

    private static bool IsLate(SummaryLine line, DateOnly today) => line.Day > today.AddDays(-SafetyDays);

    private static AttentionClass ClassOf(CaseLine line, bool unseen, bool hadRisen) =>
        unseen ? AttentionClass.Safety
        : line is { HasClearChange: true, Difference: > 0 } ? AttentionClass.Worsening
        : line.Silence is not { IsLong: true } ? AttentionClass.Band
        : hadRisen ? AttentionClass.SilenceAfterWorsening : AttentionClass.Silence;

    private static bool IsNew(IReadOnlyList<SummaryLine> lines, CounselorFile file) => file.SeenAt is not { } seen || lines.Any(line => line.At > seen);

    private static bool IsSnoozed(IReadOnlyList<SummaryLine> lines, CounselorFile file, DateOnly today)
    {
        if (file.SnoozedUntil is not { } until || today > until)
        {
            return false;
        }

        var since = lines.Where(line => line.At > file.SnoozedAt).ToList();
        var before = lines.LastOrDefault(line => line.IsRated && !(line.At > file.SnoozedAt))?.Worth ?? Band.Low;
        return since.TrueForAll(line => line.Rules.Count == 0 && (!line.IsRated || line.Worth <= before));
    }
}
