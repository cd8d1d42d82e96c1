using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Cli.Simulate;

/// <summary>What one rule does, and what a raw threshold does at as many false alarms.</summary>
/// <param name="Name">The rule.</param>
/// <param name="FalseAlarms">False alarms per person-month.</param>
/// <param name="Preceded">The share of lapses with the rule holding before, 0 to 1; null without lapses.</param>
/// <param name="Lead">The median of days from its first holding to the lapse; null when it preceded none.</param>
/// <param name="Busiest">The share of its false alarms that the tenth of people with most of them get; null when there were none.</param>
/// <param name="Cut">The raw threshold with as many false alarms, in points between two tried ones.</param>
/// <param name="PrecededByCut">The share of lapses that threshold precedes.</param>
/// <param name="Difference">The rule's share less the threshold's.</param>
internal sealed record Compared(string Name, Figure FalseAlarms, Figure? Preceded, double? Lead, double? Busiest, double Cut, double? PrecededByCut, Figure? Difference)
{
    /// <summary>Whether the rule precedes more lapses than a raw threshold does at as many false alarms: yes, no (fewer), or not clear from the interval.</summary>
    public string Verdict => Difference is null ? "no lapses" : Difference.Low > 0 ? "yes" : Difference.High < 0 ? "no" : "not clear";
}

/// <summary>Compares rules with raw thresholds on simulated people; intervals come from drawing whole people again.</summary>
/// <param name="crowd">The people.</param>
/// <param name="thresholds">For each raw threshold, what it did for each person.</param>
/// <param name="draws">How often people are drawn again for an interval.</param>
/// <param name="seed">The seed of the draws.</param>
internal sealed class Comparing(Crowd crowd, Tally[][] thresholds, int draws, ulong seed)
{
    private readonly int[] _people = [.. Enumerable.Range(0, crowd.Tracks.Length)];
    private readonly int _lapses = crowd.Watched.Sum(one => one.Lapses);

    /// <summary>Compares with the score alone.</summary>
    public Comparing(Crowd crowd, int draws, ulong seed)
        : this(crowd, crowd.Thresholds, draws, seed)
    {
    }

    /// <summary>Compares one rule.</summary>
    public Compared Of(string name, Tally[] tallies)
    {
        var once = Array.ConvertAll(_people, _ => 1);
        var leads = tallies.SelectMany(tally => tally.Leads).Order().ToArray();
        var alarms = tallies.Select(tally => tally.False).OrderDescending().ToArray();
        var (cut, byCut) = AtSame(Rate(tallies, once), once);
        return new(
            name,
            By(times => Rate(tallies, times), once)!,
            By(times => Share(tallies, times), once),
            leads.Length == 0 ? null : Core.Scoring.Median.Of([.. leads.Select(lead => (double)lead)]),
            alarms.Sum() == 0 ? null : (double)alarms.Take((alarms.Length + 9) / 10).Sum() / alarms.Sum(),
            cut,
            _lapses == 0 ? null : byCut,
            By(times => Share(tallies, times) - AtSame(Rate(tallies, times), times).Share, once));
    }

    /// <summary>The same of a raw threshold, in whole points.</summary>
    public Compared OfThreshold(int cut) => Of($"score {cut} or more", thresholds[cut]);

    private Figure? By(Func<int[], double?> figure, int[] once) =>
        figure(once) is { } value ? Intervals.ByPerson(value, _people, figure, draws, seed) : null;

    private double Rate(Tally[] tallies, int[] times)
    {
        double alarms = 0, months = 0;
        for (var i = 0; i < times.Length; i++)
        {
            alarms += times[i] * tallies[i].False;
            months += times[i] * crowd.Months[i];
        }

        return months > 0 ? alarms / months : 0;
    }

    private double? Share(Tally[] tallies, int[] times)
    {
        double preceded = 0, lapses = 0;
        for (var i = 0; i < times.Length; i++)
        {
            preceded += times[i] * tallies[i].Preceded;
            lapses += times[i] * crowd.Watched[i].Lapses;
        }

        return lapses > 0 ? preceded / lapses : null;
    }

    // The threshold between two whole points at which false alarms are as frequent, and the share it precedes: a straight line between the two, as if one of
    // them were drawn by chance each time.
    private (double Cut, double? Share) AtSame(double rate, int[] times)
    {
        var (low, high) = (0, Crowd.Cuts - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Rate(thresholds[middle], times) >= rate ? (middle, high) : (low, middle);
        }

        var (more, fewer) = (Rate(thresholds[low], times), Rate(thresholds[high], times));
        var part = more > fewer ? Math.Clamp((more - rate) / (more - fewer), 0, 1) : 0;
        return (low + part, Share(thresholds[low], times) is { } one && Share(thresholds[high], times) is { } other ? one + (part * (other - one)) : null);
    }
}
