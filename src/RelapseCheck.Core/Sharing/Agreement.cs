using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Sharing;

/// <summary>Which way one side went between the family's last two observations.</summary>
public enum Movement
{
    /// <summary>It cannot be told.</summary>
    NotKnown,

    /// <summary>More signs.</summary>
    More,

    /// <summary>About as many.</summary>
    Same,

    /// <summary>Fewer signs.</summary>
    Fewer,
}

/// <summary>How what a person told and what a family saw stand to each other.</summary>
public enum Accord
{
    /// <summary>Too little is known on one side.</summary>
    NotKnown,

    /// <summary>The family could not see enough of this area.</summary>
    CouldNotSee,

    /// <summary>Both went the same way.</summary>
    Same,

    /// <summary>They went different ways.</summary>
    Differ,
}

/// <summary>One area on both sides: two series laid beside each other, never merged.</summary>
/// <param name="Domain">The area.</param>
/// <param name="Told">Which way the person's own score went.</param>
/// <param name="Seen">Which way the signs that the family saw went.</param>
/// <param name="Accord">How the two stand to each other.</param>
public sealed record Agreement(Domain Domain, Movement Told, Movement Seen, Accord Accord)
{
    /// <summary>How many days up to an observation the person's scores are taken from: it asks about a week.</summary>
    public const int Days = 7;

    /// <summary>The smallest difference of the person's middle score that is a movement, in points; below it, differences are noise (a judgement).</summary>
    public const double LeastPoints = Usual.LeastSpread;

    /// <summary>Every area, from the family's last two observations.</summary>
    /// <param name="told">The person's daily check-ins with their areas, in any order.</param>
    /// <param name="seen">The family's observations, oldest first.</param>
    public static IReadOnlyList<Agreement> Of(IReadOnlyList<DatedCheckIn> told, IReadOnlyList<(DateOnly Day, Observation Seen)> seen) =>
        [.. Enum.GetValues<Domain>().Select(domain => Of(domain, told, seen))];

    private static Agreement Of(Domain domain, IReadOnlyList<DatedCheckIn> told, IReadOnlyList<(DateOnly Day, Observation Seen)> seen)
    {
        if (seen is not [.., var before, var now])
        {
            return new(domain, Movement.NotKnown, Movement.NotKnown, Accord.NotKnown);
        }

        var own = Moved(Middle(told, domain, before.Day), Middle(told, domain, now.Day));
        var signs = now.Seen.Signs.Where(sign => sign.Domain == domain && InSight(before.Seen, sign) && InSight(now.Seen, sign)).ToList();
        if (signs.Count == 0)
        {
            return new(domain, own, Movement.NotKnown, Accord.CouldNotSee);
        }

        var family = Way(signs.Count(sign => now.Seen.Of(sign.Id) == Sight.Seen) - signs.Count(sign => before.Seen.Of(sign.Id) == Sight.Seen), 1);
        return new(domain, own, family, own == Movement.NotKnown ? Accord.NotKnown : own == family ? Accord.Same : Accord.Differ);
    }

    private static bool InSight(Observation seen, Item sign) => seen.Of(sign.Id) is Sight.Seen or Sight.NotSeen;

    /// <summary>The middle of the person's scores of an area in the days up to one; null without any.</summary>
    public static double? Middle(IEnumerable<DatedCheckIn> told, Domain domain, DateOnly to)
    {
        double[] points = [.. told.Where(one => one.Day > to.AddDays(-Days) && one.Day <= to).Select(one => Point(one.CheckIn.Score!, domain)).OfType<double>()];
        return points.Length == 0 ? null : Median.Of(points);
    }

    private static double? Point(KeptScore score, Domain domain) => domain switch
    {
        Domain.Physiological => score.Physiological.Point,
        Domain.Social => score.Social.Point,
        _ => score.Psychological.Point,
    };

    private static Movement Moved(double? before, double? now) => before is { } from && now is { } to ? Way(to - from, LeastPoints) : Movement.NotKnown;

    private static Movement Way(double difference, double least) => difference >= least ? Movement.More : difference <= -least ? Movement.Fewer : Movement.Same;
}
