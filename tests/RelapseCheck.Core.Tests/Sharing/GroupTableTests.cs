using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Core.Tests.Sharing;

public sealed class GroupTableTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData(new[] { 9, 8, 7, 6 }, "Low 9, Moderate 8, High 7, Severe 6")]
    [InlineData(new[] { 9, 8, 5, 4 }, "Low 9, Moderate 8, High-Severe 9")]
    [InlineData(new[] { 9, 4, 6, 6 }, "Low-Moderate 13, High 6, Severe 6")]
    [InlineData(new[] { 5, 4, 6, 3 }, "Low-Moderate 9, High-Severe 9")]
    [InlineData(new[] { 14, 8, 2, 0 }, "Low 14, Moderate-Severe 10")]
    [InlineData(new[] { 4, 0, 0, 1 }, "Low-Severe 5")]
    [InlineData(new[] { 1, 1, 1, 1 }, "")]
    [InlineData(new[] { 0, 0, 0, 0 }, "")]
    public void Neighbouring_bands_are_put_together_until_each_number_stands_for_five(int[] counts, string told) =>
        Assert.Equal(told, string.Join(", ", GroupWeek.Of(Monday, counts).Cells.Select(cell => (cell.From == cell.To ? $"{cell.From}" : $"{cell.From}-{cell.To}") + $" {cell.People}")));

    [Fact]
    public void Of_a_week_the_last_band_counts_and_a_person_counts_once()
    {
        var person = new GroupPerson([(Monday.AddDays(-1), Band.Severe), (Monday.AddDays(-7), Band.Low), (Monday.AddDays(-8), Band.High)], null);
        var weeks = GroupTable.Of([.. Enumerable.Repeat(person, 6)], Monday.AddDays(3), 2).Weeks;
        Assert.Equal([Monday.AddDays(-14), Monday.AddDays(-7)], weeks.Select(week => week.Monday));
        Assert.Equal([6, 6], weeks.Select(week => week.People ?? 0));
        Assert.Equal(Band.Severe, weeks[1].Cells[^1].To);
    }

    [Fact]
    public void Common_drivers_come_first_and_small_numbers_not_at_all()
    {
        var people = Enumerable.Range(0, 12).Select(at => new GroupPerson([], at == 11 ? null : [.. new[] { "craving" }, .. at < 6 ? new[] { "sleep" } : [], .. at < 4 ? new[] { "used" } : []])).ToList();
        var table = GroupTable.Of(people, Monday, 4);
        Assert.Equal(11, table.DriversOf);
        Assert.Equal([new("craving", null), new("sleep", 6)], table.Drivers);
    }

    [Fact]
    public void Under_five_people_nothing_is_told()
    {
        var people = Enumerable.Range(0, 4).Select(_ => new GroupPerson([(Monday.AddDays(-1), Band.Low)], ["sleep"])).ToList();
        var table = GroupTable.Of(people, Monday, 4);
        Assert.All(table.Weeks, week => Assert.Null(week.People));
        Assert.Null(table.DriversOf);
        Assert.Empty(table.Drivers);
    }
}
