using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Scoring.Patterns;

/// <summary>What one day's check-in says, as far as own patterns look at it; null where it was left out.</summary>
/// <param name="Day">The person's own day.</param>
/// <param name="Wish">The wish to use at its worst, 0 to 10.</param>
/// <param name="Score">The overall score, 0 to 100.</param>
/// <param name="SleptBadly">Whether sleep was poor or very poor.</param>
/// <param name="WithPeopleWhoUse">Whether there was any time with people who use.</param>
public sealed record PatternDay(DateOnly Day, double? Wish, double? Score = null, bool? SleptBadly = null, bool? WithPeopleWhoUse = null)
{
    /// <summary>At most this many days back: an older life may have had other patterns, and the page stays fast (a judgement).</summary>
    public const int Window = 365;

    // "Poorly" and "very poorly", the two worst of the four answers.
    private const int Poorly = 2;

    /// <summary>The days of the window with a check-in, oldest first; of several on a day the last counts, as on the chart.</summary>
    /// <param name="days">Days of a journal, in any order.</param>
    /// <param name="daily">The daily check-in; other versions are not read.</param>
    /// <param name="today">The person's own day; later days are not read.</param>
    public static IReadOnlyList<PatternDay> Of(IEnumerable<DayPage> days, Instrument daily, DateOnly today) =>
    [
        .. days.Where(day => day.Day > today.AddDays(-Window) && day.Day <= today)
            .Select(day => (day.Day, Kept: day.CheckIns.Where(kept => kept.Instrument == daily.Id && kept.Version == daily.Version).MaxBy(kept => kept.At)))
            .Where(day => day.Kept is not null)
            .OrderBy(day => day.Day)
            .Select(day => Read(day.Day, day.Kept!, daily)),
    ];

    private static PatternDay Read(DateOnly day, CheckIn kept, Instrument daily) => new(
        day,
        Answer(kept, daily, "craving") is var (place, _) ? place : null,
        kept.Scoring == Scoring.Score.Version ? kept.Score?.Overall.Point : null,
        Answer(kept, daily, "sleep") is var (_, sleep) ? sleep >= Poorly : null,
        Answer(kept, daily, "people-who-use") is var (_, people) ? people > 0 : null);

    // The scale of the wish is its options in order, from 0.
    private static (int Place, int Points)? Answer(CheckIn kept, Instrument daily, string id) =>
        daily.IndexOf(id) is var at && at >= 0
        && kept.Answers.TryGetValue(id, out var code)
        && daily.Items[at] is var item
        && item.IndexOf(code) is var place && place >= 0
            ? (place, item.Options[place].Points)
            : null;
}
