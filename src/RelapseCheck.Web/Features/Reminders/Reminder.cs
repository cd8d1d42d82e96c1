namespace RelapseCheck.Web.Features.Reminders;

/// <summary>What stands in a calendar file.</summary>
/// <param name="Title">What the calendar shows.</param>
/// <param name="First">The first day; one of <paramref name="Days"/>.</param>
/// <param name="Time">When on each day.</param>
/// <param name="Days">The days of the week; none means every day.</param>
/// <param name="Until">The last day, or null for no end.</param>
public sealed record Reminder(string Title, DateOnly First, TimeOnly Time, IReadOnlyList<DayOfWeek> Days, DateOnly? Until)
{
    /// <summary>The zone the time is meant in; null means wherever the person is then.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>The first day from a moment on that is one of the days and whose time is still to come.</summary>
    public static DateOnly FirstFrom(DateTime now, TimeOnly time, IReadOnlyList<DayOfWeek> days)
    {
        var day = DateOnly.FromDateTime(now);
        day = time <= TimeOnly.FromDateTime(now) ? day.AddDays(1) : day;
        while (days.Count > 0 && !days.Contains(day.DayOfWeek))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
