using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Sharing;

/// <summary>What changed since a day, in the check-ins of one questionnaire.</summary>
/// <param name="Since">The day; what came after it counts.</param>
/// <param name="Before">The check-in compared with: the last up to that day, else the first after it; null when there is no other.</param>
/// <param name="Now">The latest check-in, when it came after that day.</param>
/// <param name="CheckInDays">Days after it with a check-in of any kind.</param>
/// <param name="Days">Days after it, today the last.</param>
public sealed record SinceThen(DateOnly Since, DatedCheckIn? Before, DatedCheckIn? Now, int CheckInDays, int Days)
{
    /// <summary>What is compared when no session was noted: one week.</summary>
    public const int UsualDays = 7;

    /// <summary>Points more (above 0) or fewer; null when one of the two has no score, or when they are of other versions.</summary>
    public double? Difference => Before is { CheckIn: { Score.Overall.Point: { } before } earlier } && Now is { CheckIn: { Score.Overall.Point: { } now } later }
        && (earlier.Version, earlier.Scoring) == (later.Version, later.Scoring) ? now - before : null;

    /// <summary>The answers that add more or fewer points, largest first; empty when answers are not known.</summary>
    public IReadOnlyList<Change> Changes { get; private init; } = [];

    /// <summary>Whether the difference is a clear change for a person with these ups and downs.</summary>
    /// <param name="spread">The person's own spread, in points.</param>
    public bool IsClear(double spread) => Difference is { } difference && ClearChange.Between(0, difference, spread);

    /// <summary>Compares.</summary>
    /// <param name="days">What is known, oldest first.</param>
    /// <param name="instrument">The questionnaire.</param>
    /// <param name="since">The day.</param>
    /// <param name="today">The person's day.</param>
    public static SinceThen Of(IReadOnlyList<DayPage> days, Instrument instrument, DateOnly since, DateOnly today)
    {
        var kept = DatedCheckIn.Of(days, instrument);
        var now = kept.Count > 0 && kept[^1].Day > since ? kept[^1] : null;
        var before = kept.LastOrDefault(one => one.Day <= since) ?? (kept.Count > 0 ? kept[0] : null);
        var after = days.Count(day => day.Day > since && day.CheckIns.Count > 0);
        return new(since, now is null || ReferenceEquals(before, now) ? null : before, now, after, Math.Max(0, today.DayNumber - since.DayNumber))
        {
            Changes = now is not null && before is not null && !ReferenceEquals(before, now) && now.Sheet(instrument) is { } later && before.Sheet(instrument) is { } earlier
                ? Reasons.Of(later, earlier).Changes
                : [],
        };
    }
}

/// <summary>A rated check-in with its day.</summary>
/// <param name="Day">The person's own day.</param>
/// <param name="CheckIn">The check-in.</param>
public sealed record DatedCheckIn(DateOnly Day, CheckIn CheckIn)
{
    /// <summary>The rated check-ins of one questionnaire, oldest first.</summary>
    public static IReadOnlyList<DatedCheckIn> Of(IEnumerable<DayPage> days, Instrument instrument) =>
        [.. days.OrderBy(day => day.Day).SelectMany(day => day.CheckIns.Where(kept => kept.Instrument == instrument.Id && kept.Score is not null).OrderBy(kept => kept.At).Select(kept => new DatedCheckIn(day.Day, kept)))];

    /// <summary>The answers read back; null when they are not known or not of this version.</summary>
    public AnswerSheet? Sheet(Instrument instrument) =>
        CheckIn.Answers.Count > 0 && CheckIn.Version == instrument.Version && AnswerSheet.CanRead(instrument, CheckIn.Answers, CheckIn.More)
            ? new(instrument, CheckIn.Answers, CheckIn.More)
            : null;
}
