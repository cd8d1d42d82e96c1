using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Web.Tests.Features.Counselor.Client;

/// <summary>Days of somebody who shares, made up for tests.</summary>
internal static class Clients
{
    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static Consent Consent(ShareScope scope) => new("River", new(Guid.Empty, Guid.Empty, "Jordan", "Clinic"), scope, Today.AddDays(-29), Today.AddDays(60), "R.", default, 1);

    /// <summary>Thirty days: quiet, four of them without a check-in, one of use, and a hard last one.</summary>
    public static List<DayPage> Month() =>
    [
        .. Enumerable.Range(0, 30).Where(at => at is not (3 or 4 or 12 or 20)).Select(at => at == 29
            ? Day(Today, 60, rules: "tolerance", craving: "9") with { Notes = [new("n", default, "by the river")], Events = [new("e", "left-care", "the hospital")], Cravings = [new("w", default, 8)] }
            : Day(Today.AddDays(at - 29), 20, used: at == 8 ? "once" : "none")),
    ];

    public static DayPage Day(DateOnly day, double point, string used = "none", string craving = "2", string? rules = null, string instrument = "daily")
    {
        var range = new KeptRange(point, point, point);
        var band = (Band)(int)(point / 25.01);
        return new(day, [new CheckIn("form-" + day.DayNumber, instrument, 1, 1, new DateTimeOffset(day.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero), Answers(instrument, used, craving), Nothing, null, new(range, range, range, range, band, band, band, rules is null ? [] : [rules]))], [], []);
    }

    /// <summary>Two observations of a family.</summary>
    public static List<DayPage> Seen() =>
    [
        .. new[] { (Ago: 7, Sleep: "not-seen"), (Ago: 0, Sleep: "a-lot") }.Select(seen => new DayPage(
            Today.AddDays(-seen.Ago),
            [new CheckIn("0", "observer", InstrumentCatalog.Shipped.Get("observer").Version, 1, new DateTimeOffset(Today.AddDays(-seen.Ago).ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero), new Dictionary<string, string> { ["sleep"] = seen.Sleep, ["restless"] = "not-seen" }, Nothing, null, null)],
            [],
            [])),
    ];

    private static Dictionary<string, string> Answers(string instrument, string used, string craving) => instrument == "daily"
        ? new() { ["used"] = used, ["craving"] = craving, ["sleep"] = "well", ["support-contact"] = "yes" }
        : new() { ["craving"] = craving };

    private static Dictionary<string, string> Nothing { get; } = [];
}
