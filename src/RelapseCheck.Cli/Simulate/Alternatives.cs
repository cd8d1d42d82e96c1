using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Cli.Simulate;

/// <summary>Other values of the shipped constants, and what the rule each belongs to does with them.</summary>
internal static class Alternatives
{
    private static readonly IReadOnlyList<Constant> Constants =
    [
        new("check-ins the usual level rests on", 0, [5, 7, 10, 14, 21, 28], (constants, value) => constants with { Most = (int)value }, constants => constants.Most),
        new("days it looks back", 0, [14, 28, 42, 60, 90], (constants, value) => constants with { Days = (int)value }, constants => constants.Days),
        new("smallest spread, points", 0, [0, 2.5, 5, 7.5, 10], (constants, value) => constants with { LeastSpread = value }, constants => constants.LeastSpread),
        new("spreads that the range reaches", 0, [1, 1.5, 2, 2.5, 3], (constants, value) => constants with { Reach = value }, constants => constants.Reach),
        new("smallest slope, points a week", 1, [1, 2.5, 5, 7.5, 10], (constants, value) => constants with { LeastSlope = value }, constants => constants.LeastSlope),
        new("largest p of the direction", 1, [0.01, 0.05, 0.1, 0.2, 0.5], (constants, value) => constants with { MostChance = value }, constants => constants.MostChance),
        new("long silence, usual gaps", 3, [2, 3, 4, 5, 7], (constants, value) => constants with { Times = value }, constants => constants.Times),
        new("long silence, days at least", 3, [2, 3, 5, 7, 10], (constants, value) => constants with { LeastGap = (int)value }, constants => constants.LeastGap),
    ];

    /// <summary>How many there are.</summary>
    public static int Count { get; } = Constants.Sum(constant => constant.Values.Count);

    /// <summary>Tries each, one at a time.</summary>
    public static IReadOnlyList<Alternative> Of(Crowd crowd, Comparing comparing, Action tried)
    {
        var found = new List<Alternative>();
        foreach (var constant in Constants)
        {
            foreach (var value in constant.Values)
            {
                var tallies = crowd.Own(track => Rule(constant.Rule, track, constant.Put(OwnConstants.Shipped, value)));
                found.Add(new(constant.Name, value, value.Equals(constant.Take(OwnConstants.Shipped)), comparing.Of(Rules.Names[constant.Rule], tallies)));
                tried();
            }
        }

        return found;
    }

    private static bool[] Rule(int rule, DailyTrack track, OwnConstants constants) => rule switch
    {
        0 => OwnRules.Above(track, constants),
        1 => OwnRules.Rising(track, constants),
        _ => OwnRules.Of(track, constants).Silent,
    };

    private sealed record Constant(string Name, int Rule, IReadOnlyList<double> Values, Func<OwnConstants, double, OwnConstants> Put, Func<OwnConstants, double> Take);
}

/// <summary>One value of a constant, and what its rule does with it.</summary>
internal sealed record Alternative(string Constant, double Value, bool Shipped, Compared Rule);
