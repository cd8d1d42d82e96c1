namespace RelapseCheck.Core.Scoring;

/// <summary>
/// Whether two check-ins differ by more than the person's own ups and downs. It is our judgement, in the manner of a reliable
/// change index (Jacobson and Truax 1991), which needs a retest reliability that this instrument does not have yet.
/// </summary>
public static class ClearChange
{
    /// <summary>How many standard errors of a difference make it clear: the two-sided 5% point of a normal distribution.</summary>
    public const double Clear = 1.96;

    /// <summary>Whether <c>|now - before| / (spread x sqrt 2)</c> is above <see cref="Clear"/>.</summary>
    /// <param name="before">The earlier score, 0 to 100.</param>
    /// <param name="now">The later score, 0 to 100.</param>
    /// <param name="spread">The person's own spread, at least <see cref="Usual.LeastSpread"/>.</param>
    public static bool Between(double before, double now, double spread) => Math.Abs(now - before) / (spread * Math.Sqrt(2)) > Clear;
}
