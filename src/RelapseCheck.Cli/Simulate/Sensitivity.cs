using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Cli.Simulate;

/// <summary>The comparison again with one number of the simulator, or of the counting, at an end of its range.</summary>
internal static class Sensitivity
{
    /// <summary>Every change tried.</summary>
    public static IReadOnlyList<(string Name, double Value, LifeParameters Numbers, Watch Watch)> Changes { get; } =
    [
        ("nothing changed", double.NaN, LifeParameters.Shipped, Watch.Usual),
        .. LifeParameters.Shipped.All.SelectMany(number => new[] { number.Low, number.High }
            .Where(end => !end.Equals(number.Value))
            .Select(end => (number.Id, end, LifeParameters.Shipped.With(number.Id, end), Watch.Usual))),
        .. new[] { 7, 28 }.Select(days => ("counting: horizon", (double)days, LifeParameters.Shipped, Watch.Usual with { Horizon = days })),
        .. new[] { 1, 14 }.Select(days => ("counting: repeat", (double)days, LifeParameters.Shipped, Watch.Usual with { Repeat = days })),
    ];

    /// <summary>Tries each.</summary>
    public static IReadOnlyList<Changed> Of(int people, int days, int draws, ulong seed, Action tried)
    {
        var found = new List<Changed>();
        foreach (var (name, value, numbers, watch) in Changes)
        {
            var crowd = new Crowd(numbers, people, days, seed, watch);
            var comparing = new Comparing(crowd, draws, seed);
            found.Add(new(name, double.IsNaN(value) ? null : value, crowd.Watched.Sum(one => one.Lapses), [.. crowd.Own(OwnConstants.Shipped).Select((tallies, rule) => comparing.Of(Rules.Names[rule], tallies))]));
            tried();
        }

        return found;
    }
}

/// <summary>The rules with one number changed.</summary>
/// <param name="Name">The number.</param>
/// <param name="Value">Its other value; null when nothing is changed.</param>
/// <param name="Lapses">Lapses that count.</param>
/// <param name="Rules">The own-level rules, in their order.</param>
internal sealed record Changed(string Name, double? Value, int Lapses, IReadOnlyList<Compared> Rules);
