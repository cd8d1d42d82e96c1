using System.Text.Json.Serialization;
using RelapseCheck.Cli.Evaluate.Skipping;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>What one run found.</summary>
/// <param name="Instrument">The instrument's id and version.</param>
/// <param name="Items">The items that had a column; the others left the sum.</param>
/// <param name="MaximumLeft">The maximum of those items, in points.</param>
/// <param name="MaximumAll">The maximum of the whole instrument.</param>
/// <param name="Seed">The seed of draws and folds.</param>
/// <param name="Draws">How often people were drawn again.</param>
/// <param name="LeftOut">Rows that do not count, by reason.</param>
/// <param name="Weeks">The weeks that count.</param>
/// <param name="All">All of them.</param>
/// <param name="Abstinent">Those in which no use was reported.</param>
/// <param name="Groups">By trial, sex, age and race.</param>
/// <param name="GroupsBelow">Groups more than <see cref="GroupGap.Most"/> below the whole.</param>
/// <param name="Calibration">Scores beside what was seen.</param>
/// <param name="Skipping">What leaving answers out does.</param>
internal sealed record Evaluation(
    string Instrument,
    IReadOnlyList<string> Items,
    int MaximumLeft,
    int MaximumAll,
    ulong Seed,
    int Draws,
    IReadOnlyDictionary<string, int> LeftOut,
    [property: JsonIgnore] IReadOnlyList<WeekRow> Weeks,
    Measures All,
    Measures Abstinent,
    IReadOnlyList<Measures> Groups,
    [property: JsonPropertyName("groups_below")] IReadOnlyList<GroupGap> GroupsBelow,
    IReadOnlyList<CalibrationRow> Calibration,
    SkipMeasures Skipping);
