namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>Days with and without a check-in: a gap is a gap, and says nothing about use.</summary>
/// <param name="With">Days with one.</param>
/// <param name="Among">All days looked at.</param>
/// <param name="Without">The stretches without, newest first.</param>
public sealed record DayGaps(int With, int Among, IReadOnlyList<(DateOnly From, DateOnly To)> Without)
{
    /// <summary>Days without one.</summary>
    public int Missing => Among - With;

    /// <summary>Counts the days between two, both inclusive; none when they are in the wrong order.</summary>
    public static DayGaps Of(IEnumerable<DateOnly> days, DateOnly from, DateOnly to)
    {
        var with = days.Where(day => day >= from && day <= to).ToHashSet();
        var without = new List<(DateOnly From, DateOnly To)>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (with.Contains(day))
            {
                continue;
            }

            if (without.Count > 0 && without[^1].To.AddDays(1) == day)
            {
                without[^1] = (without[^1].From, day);
            }
            else
            {
                without.Add((day, day));
            }
        }

        without.Reverse();
        return new(with.Count, Math.Max(0, to.DayNumber - from.DayNumber + 1), without);
    }
}
