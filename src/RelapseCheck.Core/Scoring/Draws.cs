namespace RelapseCheck.Core.Scoring;

/// <summary>
/// Repeatable pseudo-random numbers from a seed: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). The platform's own generator
/// promises no equal sequence between versions, and the same data must give the same figures. Never for secrets.
/// </summary>
/// <param name="seed">Where the sequence begins; equal seeds give equal sequences.</param>
public sealed class Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, not including, <paramref name="below"/> (1 or more).</summary>
    public int Next(int below) => (int)((UInt128)NextBits() * (ulong)below >> 64);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double NextShare() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Puts the values in a random order (Fisher and Yates).</summary>
    public void Shuffle<T>(T[] values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    private ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
