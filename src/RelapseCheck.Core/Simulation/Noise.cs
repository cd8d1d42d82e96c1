using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Simulation;

/// <summary>Draws from the distributions the simulator uses.</summary>
internal static class Noise
{
    /// <summary>Whether something of this chance, 0 to 1, happens.</summary>
    public static bool Happens(this Draws draws, double chance) => draws.NextShare() < chance;

    /// <summary>A normal number of mean 0 and standard deviation 1 (Box and Muller 1958).</summary>
    public static double Normal(this Draws draws) =>
        Math.Sqrt(-2 * Math.Log(1 - draws.NextShare())) * Math.Cos(2 * Math.PI * draws.NextShare());

    /// <summary>A waiting time of this mean.</summary>
    public static double Wait(this Draws draws, double mean) => -mean * Math.Log(1 - draws.NextShare());

    /// <summary>A number about this one, from half of it to half more.</summary>
    public static double About(this Draws draws, double middle) => middle * (0.5 + draws.NextShare());

    /// <summary>One of several.</summary>
    public static T OneOf<T>(this Draws draws, IReadOnlyList<T> values) => values[draws.Next(values.Count)];
}
