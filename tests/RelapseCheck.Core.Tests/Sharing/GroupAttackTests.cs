using FsCheck;
using FsCheck.Fluent;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Core.Tests.Sharing;

/// <summary>
/// Attacks on the group view. Protected means: no hidden number can be worked out, nor shown to be a positive number under five,
/// by somebody who has everything that is published and this program.
/// </summary>
public sealed class GroupAttackTests
{
    private const int MostPeople = 32;
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Whoever_knows_the_program_and_tries_every_table_learns_no_small_number() =>
        Assert.Empty(Learned(counts => Published(GroupWeek.Of(Monday, counts)), bands: 4, MostPeople));

    [Fact]
    public void Hiding_small_cells_and_the_smallest_beside_them_would_fall_to_the_same_attack() =>
        Assert.NotEmpty(Learned(HideTheSmallestToo, bands: 4, people: 16));

    [Fact]
    public void How_many_share_a_driver_and_how_many_do_not_is_never_a_small_number() =>
        Assert.All(Enumerable.Range(GroupTable.Fewest, MostPeople), group =>
            Assert.Empty(Learned(counts => DriverOf(counts[0], group), bands: 1, people: group).Concat(Learned(counts => DriverOf(group - counts[0], group), bands: 1, people: group))));

    [Fact]
    public void Every_published_number_is_five_or_more_and_the_sums_leave_each_hidden_one_open() =>
        Hold((people, weeks) => GroupTable.Of(people, Monday, weeks).Weeks.All(week => week.Cells.All(cell => cell.People >= GroupTable.Fewest)

            // What interval propagation over the published sums gives: a lone band is exact, one that shares a cell is 0 to all of it.
            && Bounds(week).All(bound => bound.Low == bound.High ? bound.Low >= GroupTable.Fewest : bound is { Low: 0, High: >= GroupTable.Fewest })));

    [Fact]
    public void A_shorter_view_and_the_view_of_another_day_of_the_week_hold_the_same_numbers() => Hold((people, weeks) =>
    {
        var all = GroupTable.Of(people, Monday, GroupTable.MostWeeks).Weeks;
        return Same(GroupTable.Of(people, Monday, weeks).Weeks, all.TakeLast(weeks)) && Same(GroupTable.Of(people, Monday.AddDays(6), weeks).Weeks, all.TakeLast(weeks));
    });

    [Fact]
    public void The_week_under_way_is_not_counted() => Hold((people, weeks) =>
    {
        var more = people.Select(person => person with { Bands = [.. person.Bands, (Monday, Band.Severe)] }).ToList();
        return Same(GroupTable.Of(people, Monday, weeks).Weeks, GroupTable.Of(more, Monday, weeks).Weeks);
    });

    private static bool Same(IEnumerable<GroupWeek> one, IEnumerable<GroupWeek> other) =>
        one.Select(Published).SequenceEqual(other.Select(Published), StringComparer.Ordinal);

    private static void Hold(Func<IReadOnlyList<GroupPerson>, int, bool> law) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            (from people in Gen.Choose(0, 40).SelectMany(count => Gen.ListOf(Person(), count))
             from weeks in Gen.Choose(1, GroupTable.MostWeeks)
             select (People: (IReadOnlyList<GroupPerson>)[.. people], weeks)).ToArbitrary(),
            made => law(made.People, made.weeks)));

    private static Gen<GroupPerson> Person() =>
        from days in Gen.Choose(0, 30).SelectMany(count => Gen.ListOf(Gen.Choose(1, 84), count))
        from bands in Gen.ListOf(Gen.Elements(Band.Low, Band.Low, Band.Low, Band.Moderate, Band.Moderate, Band.High, Band.Severe), days.Count)
        select new GroupPerson([.. days.Zip(bands, (ago, band) => (Monday.AddDays(-ago), band))], null);

    private static string Published(GroupWeek week) => week.Monday + ": " + string.Join(" | ", week.Cells.Select(cell => $"{cell.From}-{cell.To} {cell.People}"));

    private static string DriverOf(int with, int group)
    {
        var drivers = Enumerable.Range(0, group).Select(at => (IReadOnlyList<string>)(at < with ? ["sleep"] : [])).ToList();
        return string.Join(", ", GroupDriver.Of(drivers)) + " of " + group;
    }

    private static IEnumerable<(int Low, int High)> Bounds(GroupWeek week) =>
        week.Cells.SelectMany(cell => Enumerable.Range(0, cell.To - cell.From + 1).Select(_ => cell.From == cell.To ? (cell.People, cell.People) : (0, cell.People)));

    private static string HideTheSmallestToo(int[] counts)
    {
        var hidden = Enumerable.Range(0, counts.Length).Where(at => counts[at] < GroupTable.Fewest).ToHashSet();
        while (hidden.Count is > 0 and < 4 && (hidden.Count < 2 || hidden.Sum(at => counts[at]) < GroupTable.Fewest))
        {
            hidden.Add(Enumerable.Range(0, counts.Length).Where(at => !hidden.Contains(at)).MinBy(at => counts[at]));
        }

        return string.Join(' ', counts.Select((count, at) => hidden.Contains(at) ? "-" : $"{count}")) + " of " + counts.Sum();
    }

    /// <summary>Groups every table there is by what is published of it, and names the cells that all of a group agree on too well.</summary>
    private static List<string> Learned(Func<int[], string> publish, int bands, int people) =>
    [
        .. Enumerable.Range(0, people + 1).SelectMany(all => Tables(all, bands))
            .GroupBy(publish, StringComparer.Ordinal)
            .SelectMany(same => Enumerable.Range(0, bands).Select(band => (same.Key, Values: same.Select(table => table[band]).Distinct().ToList())))
            .Where(cell => cell.Values.All(value => value is > 0 and < GroupTable.Fewest) || (cell.Values.Count == 1 && cell.Values[0] < GroupTable.Fewest))
            .Select(cell => $"{cell.Key}: {string.Join(' ', cell.Values)}"),
    ];

    private static IEnumerable<int[]> Tables(int people, int bands) => bands == 1
        ? [[people]]
        : Enumerable.Range(0, people + 1).SelectMany(first => Tables(people - first, bands - 1).Select(rest => (int[])[first, .. rest]));
}
