namespace RelapseCheck.Cli.Evaluate.Skipping;

/// <summary>What leaving answers out does to the rating, measured on weeks that are complete. Shares are 0 to 1.</summary>
/// <param name="Weeks">Complete weeks: every question that applies has an answer.</param>
/// <param name="NotComplete">Weeks that count and are not.</param>
/// <param name="Patterns">One for each way of leaving out.</param>
internal sealed record SkipMeasures(int Weeks, int NotComplete, IReadOnlyList<SkipFigures> Patterns);

/// <summary>One way of leaving out.</summary>
/// <param name="Name">What is left out.</param>
/// <param name="LeftOut">The mean share of the weight that is left out.</param>
/// <param name="Covered">Weeks whose shown range holds the complete score: always all of them.</param>
/// <param name="Width">The mean width of the range, in points of 100.</param>
/// <param name="Unrated">The share of weeks without a number.</param>
/// <param name="Withheld">The share of weeks shown "between" two bands.</param>
/// <param name="TooLow">The share of weeks whose complete band lies above the highest one shown: a safety rule waited for a follow-up of a skipped question, which nothing had called for.</param>
/// <param name="Auroc">The area of the number, over the weeks that show one.</param>
/// <param name="Zero">What a score makes of it that counts what is skipped as zero.</param>
internal sealed record SkipFigures(string Name, double LeftOut, int Covered, double Width, double Unrated, double Withheld, double TooLow, Figure? Auroc, ZeroFigures Zero);

/// <summary>The same answers with everything skipped counted as zero, as form engines do.</summary>
/// <param name="TooLow">The share of weeks in a band lower than the complete one.</param>
/// <param name="AurocSame">Its area over the weeks in which our rating shows a number.</param>
/// <param name="AurocAll">Its area over every week.</param>
internal sealed record ZeroFigures(double TooLow, Figure? AurocSame, Figure? AurocAll);
