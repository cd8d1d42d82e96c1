using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Tests.Features.Journal;

/// <summary>Check-ins and days made up for tests.</summary>
internal static class Made
{
    public static CheckIn CheckIn(string id, DateOnly day, double? point, int version = 1, string instrument = "daily", string? note = null, string used = "none") => new(
        id,
        instrument,
        version,
        1,
        new DateTimeOffset(day.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero),
        new Dictionary<string, string> { ["used"] = used, ["craving"] = "4", ["sleep"] = "prefer-not" },
        new Dictionary<string, string> { ["prescribed"] = "none" },
        note,
        Score(point));

    public static KeptScore Score(double? point)
    {
        var range = new KeptRange(point, point ?? 10, point ?? 90);
        var band = (Band)(int)((point ?? 0) / 25.01);
        return new(range, range, range, range, band, band, band, []);
    }

    public static DayPage Day(DateOnly day, double? point, params JournalEvent[] events) =>
        new(day, [CheckIn("c" + day.DayNumber, day, point)], [], events);
}
