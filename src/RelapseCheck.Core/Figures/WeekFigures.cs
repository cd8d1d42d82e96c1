using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Figures;

/// <summary>A figure with its 95% interval, 0 to 1.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Estimate(double Value, double Low, double High);

/// <summary>What a group of weeks of a cohort showed.</summary>
/// <param name="Name">The group, in the words of the command that measured it.</param>
/// <param name="Weeks">Weeks that count.</param>
/// <param name="People">People with at least one.</param>
/// <param name="Events">Weeks followed by use.</param>
/// <param name="Auroc">Of two weeks, one followed by use and one not: the share of pairs in which the rating is higher for the one that was; a tie counts half.</param>
/// <param name="Naive">The same for "same as this week".</param>
/// <param name="Fitted">The same for a regression on the same answers, cross-validated by person.</param>
/// <param name="Within">The same where both weeks are one person's.</param>
/// <param name="Brier">Mean squared error of the rating turned into a chance, cross-validated by person.</param>
/// <param name="Skill">1 - Brier / Brier of the group's own rate.</param>
/// <param name="Bands">What followed each band, lowest first.</param>
public sealed record WeekFigures(
    string Name,
    int Weeks,
    int People,
    int Events,
    Estimate? Auroc,
    Estimate? Naive,
    Estimate? Fitted,
    Estimate? Within,
    double Brier,
    double Skill,
    IReadOnlyList<BandFigures> Bands);

/// <summary>What followed one band.</summary>
/// <param name="Band">The band.</param>
/// <param name="Weeks">Weeks rated so.</param>
/// <param name="Events">Of those, followed by use.</param>
/// <param name="Share">Their share with Wilson's interval, null without weeks.</param>
public sealed record BandFigures(Band Band, int Weeks, int Events, Estimate? Share);
