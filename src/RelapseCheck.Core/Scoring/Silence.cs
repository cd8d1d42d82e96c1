namespace RelapseCheck.Core.Scoring;

/// <summary>A gap is a gap: it is never filled in and never counted as days without use; a long one is worth a kind question.</summary>
/// <param name="Gap">Days since the last check-in.</param>
/// <param name="UsualGap">The median of the gaps between days with a check-in; null under <see cref="Usual.Learned"/> days.</param>
/// <param name="IsLong">Whether the gap is long for this person.</param>
public sealed record Silence(int Gap, double? UsualGap, bool IsLong)
{
    /// <summary>Long is this many times the usual gap or more (a judgement).</summary>
    public const double Times = 3;

    /// <summary>Long is at least this many days (a judgement).</summary>
    public const int LeastDays = 3;

    /// <summary>After worsening: this many times the usual gap or more (a judgement).</summary>
    public const double TimesAfterWorsening = 2;

    /// <summary>After worsening: at least this many days (a judgement).</summary>
    public const int LeastDaysAfterWorsening = 2;

    /// <summary>The silence up to today; null when there was no check-in yet.</summary>
    /// <param name="days">Days with a check-in, in any order; the latest <see cref="Usual.Most"/> gaps count.</param>
    /// <param name="today">The person's own day; later days are not read.</param>
    /// <param name="worsening">Whether the last check-in was higher than usual, or the direction was rising.</param>
    public static Silence? Of(IEnumerable<DateOnly> days, DateOnly today, bool worsening)
    {
        DateOnly[] kept = [.. days.Where(day => day <= today).Distinct().Order().TakeLast(Usual.Most + 1)];
        if (kept.Length == 0)
        {
            return null;
        }

        var gap = today.DayNumber - kept[^1].DayNumber;
        if (kept.Length < Usual.Learned)
        {
            return new(gap, null, false);
        }

        var usual = Median.Of([.. kept.Skip(1).Zip(kept, (later, earlier) => (double)(later.DayNumber - earlier.DayNumber))]);
        var (times, least) = worsening ? (TimesAfterWorsening, LeastDaysAfterWorsening) : (Times, LeastDays);
        return new(gap, usual, gap >= times * usual && gap >= least);
    }
}
