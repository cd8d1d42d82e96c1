using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Scoring;

/// <summary>The overall score of one earlier check-in, unrounded.</summary>
/// <param name="Day">The person's own day.</param>
/// <param name="Point">0 to 100.</param>
public readonly record struct Level(DateOnly Day, double Point)
{
    /// <summary>
    /// The levels that may be compared, oldest first: rated check-ins of this instrument, its version and this scoring version.
    /// Other versions stay on the chart and out of the arithmetic.
    /// </summary>
    public static IReadOnlyList<Level> Of(IEnumerable<CheckIn> kept, Instrument instrument) =>
    [
        .. kept.Where(checkIn => checkIn.Instrument == instrument.Id && checkIn.Version == instrument.Version && checkIn.Scoring == Score.Version)
            .Where(checkIn => checkIn.Score?.Overall.Point is not null)
            .OrderBy(checkIn => checkIn.At)
            .Select(checkIn => new Level(DateOnly.FromDateTime(checkIn.At.DateTime), checkIn.Score!.Overall.Point!.Value)),
    ];
}
