using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>What a group of weeks shows. Shares and areas are 0 to 1.</summary>
/// <param name="Name">The group.</param>
/// <param name="Weeks">Weeks that count.</param>
/// <param name="People">People with at least one.</param>
/// <param name="Events">Weeks followed by use.</param>
/// <param name="Auroc">Area under the curve of the rating, null without both outcomes.</param>
/// <param name="Naive">The same for "same as this week".</param>
/// <param name="Fitted">The same for a ridge regression on the same inputs, cross-validated by person.</param>
/// <param name="Within">The chance that, of two weeks of one person, the one followed by use scored higher.</param>
/// <param name="Brier">Mean squared error of the rating turned into a chance, cross-validated by person.</param>
/// <param name="Skill">1 - Brier / Brier of the group's own rate.</param>
/// <param name="Bands">Observed use after each band, lowest first.</param>
internal sealed record Measures(
    string Name,
    int Weeks,
    int People,
    int Events,
    Figure? Auroc,
    Figure? Naive,
    Figure? Fitted,
    Figure? Within,
    double Brier,
    double Skill,
    IReadOnlyList<BandUse> Bands);

/// <summary>Observed use after one band.</summary>
/// <param name="Band">The band.</param>
/// <param name="Weeks">Weeks shown it.</param>
/// <param name="Events">Of those, followed by use.</param>
/// <param name="Share">Their share with Wilson's interval, null without weeks.</param>
internal sealed record BandUse(Band Band, int Weeks, int Events, Figure? Share);

/// <summary>One row of the calibration table.</summary>
/// <param name="From">Lowest score of the row, inclusive.</param>
/// <param name="To">Highest score, exclusive (the last row includes 100).</param>
/// <param name="Weeks">Weeks with such a score.</param>
/// <param name="Chance">Their mean chance from the rating.</param>
/// <param name="Share">Their observed share followed by use.</param>
internal sealed record CalibrationRow(double From, double To, int Weeks, double Chance, Figure Share);
