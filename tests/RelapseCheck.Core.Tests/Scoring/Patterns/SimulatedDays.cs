using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Scoring.Patterns;

namespace RelapseCheck.Core.Tests.Scoring.Patterns;

/// <summary>A made-up journal: four things that come and go on their own, and what is put into it on purpose.</summary>
/// <param name="Days">Days in a row.</param>
/// <param name="Missing">The share of days without a check-in, 0 to 1.</param>
/// <param name="Lasting">How much of a day lasts into the next, 0 to 1.</param>
/// <param name="Trend">Points that the wish and the score rise by over all days; sleep and company rise too.</param>
/// <param name="Sunday">Points that Sundays add to the wish.</param>
/// <param name="Sleep">Points that poor sleep adds to the wish.</param>
/// <param name="People">Points that time with people who use adds to the wish.</param>
internal sealed record SimulatedDays(int Days, double Missing = 0, double Lasting = 0, double Trend = 0, double Sunday = 0, double Sleep = 0, double People = 0)
{
    private static readonly DateOnly First = new(2026, 1, 1);

    /// <summary>One such journal; the wish has a spread of two points of ten.</summary>
    public IReadOnlyList<PatternDay> Make(ulong seed)
    {
        var random = new Draws(seed);
        var (wish, score, sleep, people) = (Course(random), Course(random), Course(random), Course(random));
        var days = new List<PatternDay>();
        for (var at = 0; at < Days; at++)
        {
            var (day, rise) = (First.AddDays(at), Trend * at / Days);
            var (badly, company) = (sleep[at] + (rise / 3) > 0.6, people[at] + (rise / 3) > 0.6);
            var felt = 3.5 + rise + (2 * wish[at]) + (day.DayOfWeek == DayOfWeek.Sunday ? Sunday : 0) + (badly ? Sleep : 0) + (company ? People : 0);
            if (random.NextShare() >= Missing)
            {
                days.Add(new(day, Math.Clamp(Math.Round(felt), 0, 10), Math.Clamp(30 + (5 * rise) + (10 * score[at]), 0, 100), badly, company));
            }
        }

        return days;
    }

    // Each day keeps some of the day before (a first-order autoregression of spread 1).
    private double[] Course(Draws random)
    {
        var course = new double[Days];
        for (var at = 0; at < Days; at++)
        {
            course[at] = at == 0 ? Normal(random) : (Lasting * course[at - 1]) + (Math.Sqrt(1 - (Lasting * Lasting)) * Normal(random));
        }

        return course;
    }

    private static double Normal(Draws random) => Math.Sqrt(-2 * Math.Log(1 - random.NextShare())) * Math.Cos(2 * Math.PI * random.NextShare());
}
