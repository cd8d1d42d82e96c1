namespace RelapseCheck.Core.Figures;

/// <summary>What leaving answers out did to the rating of complete weeks. Shares are 0 to 1.</summary>
/// <param name="Weeks">Complete weeks, out of which answers were taken.</param>
/// <param name="NotComplete">Weeks that count and are not complete.</param>
/// <param name="Patterns">One for each way of leaving out.</param>
public sealed record SkipFigures(int Weeks, int NotComplete, IReadOnlyList<SkipPattern> Patterns);

/// <summary>One way of leaving out.</summary>
/// <param name="Name">What was left out, in the words of the command that measured it.</param>
/// <param name="LeftOut">The mean share of the weight.</param>
/// <param name="Covered">Weeks whose shown range held the complete score.</param>
/// <param name="Width">The mean width of the range, in points of 100.</param>
/// <param name="Unrated">Share of weeks without a number.</param>
/// <param name="Withheld">Share of weeks shown "between" two bands.</param>
/// <param name="TooLow">Share of weeks shown one band that is lower than the complete one.</param>
/// <param name="Auroc">The area of the number, over the weeks that showed one.</param>
/// <param name="Zero">The same answers when what is skipped counts as zero.</param>
public sealed record SkipPattern(string Name, double LeftOut, int Covered, double Width, double Unrated, double Withheld, double TooLow, Estimate? Auroc, ZeroFigures Zero);

/// <summary>What a score makes of the same answers that counts what is skipped as zero.</summary>
/// <param name="TooLow">Share of weeks in a band lower than the complete one.</param>
/// <param name="AurocSame">Its area over the weeks in which the rating shows a number.</param>
/// <param name="AurocAll">Its area over every week.</param>
public sealed record ZeroFigures(double TooLow, Estimate? AurocSame, Estimate? AurocAll);
