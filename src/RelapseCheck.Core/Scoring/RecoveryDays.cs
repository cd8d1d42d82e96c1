namespace RelapseCheck.Core.Scoring;

/// <summary>Days without use among the days that were answered: a total that is never reset, and a share. Days without an answer count as neither.</summary>
/// <param name="Total">Answered days without use.</param>
/// <param name="Answered">Days on which the question was answered.</param>
public readonly record struct RecoveryDays(int Total, int Answered)
{
    /// <summary>The item it reads.</summary>
    public const string Item = "used";

    /// <summary>The share of the answered days, 0 to 1; null when none was answered.</summary>
    public double? Share => Answered == 0 ? null : (double)Total / Answered;

    /// <summary>Counts days. A day with several check-ins counts as a day of use when one of them says so.</summary>
    /// <param name="kept">Check-ins that ask about the day they are made on (<c>daily</c>, <c>hard-day</c>), in any order; the weekly review asks about seven and is not among them.</param>
    /// <param name="daysOfUse">Days the person marked as days of use otherwise; each counts as answered.</param>
    public static RecoveryDays Of(IEnumerable<DatedSheet> kept, IEnumerable<DateOnly> daysOfUse)
    {
        var used = daysOfUse.Distinct().ToDictionary(day => day, _ => true);
        foreach (var (day, sheet) in kept)
        {
            var at = sheet.Find(Item);
            if (at >= 0 && sheet.Answer(at) is { } answer)
            {
                used[day] = answer.Points > 0 || used.GetValueOrDefault(day);
            }
        }

        return new(used.Values.Count(use => !use), used.Count);
    }
}
