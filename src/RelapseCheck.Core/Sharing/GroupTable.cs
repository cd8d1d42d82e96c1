using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Sharing;

/// <summary>What a group view is made of, one person each.</summary>
/// <param name="Bands">The bands that were shown to the person, by day, in any order; of a week the last counts.</param>
/// <param name="Drivers">The ids of what added most at the latest check-in; null when answers are not shared or it is too long ago.</param>
public sealed record GroupPerson(IReadOnlyList<(DateOnly Day, Band Band)> Bands, IReadOnlyList<string>? Drivers);

/// <summary>A group in numbers, none of which stands for fewer than <see cref="Fewest"/> people, and from which no smaller one can be worked out.</summary>
/// <param name="Weeks">Whole weeks, oldest first.</param>
/// <param name="DriversOf">How many people <paramref name="Drivers"/> are of; null when they are too few.</param>
/// <param name="Drivers">What added most, most common first, at most <see cref="MostDrivers"/>.</param>
public sealed record GroupTable(IReadOnlyList<GroupWeek> Weeks, int? DriversOf, IReadOnlyList<GroupDriver> Drivers)
{
    /// <summary>The fewest people a number stands for: cells under 5 are not shown, as is usual for health figures (a judgement among 3, 5 and 11).</summary>
    public const int Fewest = 5;

    /// <summary>The fewest people whose drivers are told: fewer cannot be parted into two numbers of <see cref="Fewest"/>, with it and without.</summary>
    public const int FewestForDrivers = 2 * Fewest;

    /// <summary>How many drivers are named (a judgement).</summary>
    public const int MostDrivers = 5;

    /// <summary>The most weeks there are: a list row knows about 90 days.</summary>
    public const int MostWeeks = 12;

    /// <summary>The group up to a day. Only weeks that are over are counted, each by itself: a shorter view holds the same numbers as a longer one.</summary>
    /// <param name="people">The people.</param>
    /// <param name="today">The day of the view.</param>
    /// <param name="weeks">How many weeks, 1 to <see cref="MostWeeks"/>.</param>
    public static GroupTable Of(IReadOnlyList<GroupPerson> people, DateOnly today, int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, MostWeeks);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var told = people.Where(person => person.Drivers is not null).ToList();
        return new(
            [.. Enumerable.Range(1, weeks).Select(back => Week(people, monday.AddDays(-7 * back))).Reverse()],
            told.Count < FewestForDrivers ? null : told.Count,
            GroupDriver.Of([.. told.Select(person => person.Drivers!)]));
    }

    private static GroupWeek Week(IReadOnlyList<GroupPerson> people, DateOnly monday)
    {
        var counts = new int[Enum.GetValues<Band>().Length];
        foreach (var band in people.Select(person => person.Bands.Where(one => one.Day >= monday && one.Day < monday.AddDays(7)).OrderBy(one => one.Day).Select(one => (Band?)one.Band).LastOrDefault()).OfType<Band>())
        {
            counts[(int)band]++;
        }

        return GroupWeek.Of(monday, counts);
    }
}

/// <summary>Something that added most for several people.</summary>
/// <param name="Item">The question's id.</param>
/// <param name="People">How many; null when so many that fewer than <see cref="GroupTable.Fewest"/> are left, which would be a small number too.</param>
public sealed record GroupDriver(string Item, int? People)
{
    /// <summary>The common ones of a group, most common first; none of one that is too small.</summary>
    public static IReadOnlyList<GroupDriver> Of(IReadOnlyList<IReadOnlyList<string>> drivers) =>
    [
        .. drivers.SelectMany(own => own.Distinct(StringComparer.Ordinal))
            .GroupBy(item => item, StringComparer.Ordinal)
            .Select(item => (Item: item.Key, Count: item.Count()))
            .Where(item => item.Count >= GroupTable.Fewest && drivers.Count >= GroupTable.FewestForDrivers)
            .Select(item => new GroupDriver(item.Item, drivers.Count - item.Count < GroupTable.Fewest ? null : item.Count))

            // Those without a number stand in the order of their names: their own order would tell the numbers apart.
            .OrderByDescending(driver => driver.People ?? int.MaxValue).ThenBy(driver => driver.Item, StringComparer.Ordinal)
            .Take(GroupTable.MostDrivers),
    ];
}
