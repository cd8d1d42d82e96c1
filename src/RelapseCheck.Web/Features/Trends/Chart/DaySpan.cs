namespace RelapseCheck.Web.Features.Trends.Chart;

/// <summary>The days a chart shows, both ends inclusive; it turns a day into a place from left to right.</summary>
public sealed record DaySpan
{
    /// <summary>Takes the first and the last day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public DaySpan(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        From = from;
        To = to;
    }

    /// <summary>The first day shown.</summary>
    public DateOnly From { get; }

    /// <summary>The last day shown.</summary>
    public DateOnly To { get; }

    /// <summary>How many days are shown, at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether a day is shown.</summary>
    public bool Holds(DateOnly day) => day >= From && day <= To;

    /// <summary>Where a day stands, 0 (left) to 100 (right), in percent; a single day stands in the middle.</summary>
    public double Percent(DateOnly day) => Days == 1 ? 50 : 100.0 * (day.DayNumber - From.DayNumber) / (Days - 1);
}
