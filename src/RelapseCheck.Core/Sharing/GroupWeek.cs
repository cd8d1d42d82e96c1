using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Sharing;

/// <summary>One week of a group: how many people were at which band.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Cells">From the lowest band up, each at least <see cref="GroupTable.Fewest"/> people; empty when there are fewer in all.</param>
public sealed record GroupWeek(DateOnly Monday, IReadOnlyList<GroupCell> Cells)
{
    // The ways in which neighbouring bands may be put together, the finest first; a number is a band that begins a new cell.
    // Hiding small cells and one more beside them would not do: whoever knows the rule learns from what it chose to hide.
    // Here two neighbours that share a cell can always be "none and all" or "all and none", whatever else is known. A test tries every table.
    private static readonly Band[][] Ways =
    [
        [Band.Low, Band.Moderate, Band.High, Band.Severe],
        [Band.Low, Band.Moderate, Band.High],
        [Band.Low, Band.High, Band.Severe],
        [Band.Low, Band.High],
        [Band.Low, Band.Moderate],
        [Band.Low],
    ];

    /// <summary>People with a band that week; null when they are too few to say.</summary>
    public int? People => Cells.Count == 0 ? null : Cells.Sum(cell => cell.People);

    /// <summary>The finest of the ways in which every number stands for enough people.</summary>
    /// <param name="monday">The week.</param>
    /// <param name="counts">People at each band, from the lowest up.</param>
    public static GroupWeek Of(DateOnly monday, IReadOnlyList<int> counts) =>
        new(monday, Ways.Select(way => Cut(counts, way)).FirstOrDefault(cells => cells.All(cell => cell.People >= GroupTable.Fewest)) ?? []);

    private static List<GroupCell> Cut(IReadOnlyList<int> counts, Band[] starts) =>
    [
        .. starts.Select((from, at) =>
        {
            var to = at + 1 < starts.Length ? starts[at + 1] - 1 : Band.Severe;
            return new GroupCell(from, to, counts.Skip((int)from).Take(to - from + 1).Sum());
        }),
    ];
}

/// <summary>A number of a group.</summary>
/// <param name="From">The lowest band it counts.</param>
/// <param name="To">The highest band it counts.</param>
/// <param name="People">How many people, at least <see cref="GroupTable.Fewest"/>.</param>
public sealed record GroupCell(Band From, Band To, int People);
