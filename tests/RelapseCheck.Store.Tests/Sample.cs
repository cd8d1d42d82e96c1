using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Store.Tests;

/// <summary>Days to save.</summary>
internal static class Sample
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    /// <summary>A whole daily check-in, of the length a real one has.</summary>
    public static CheckIn CheckIn(string id = "AAAAAAAAAAAAAAAAAAAAAA", string? note = null) => new(
        id, "daily", 1, 1, new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(-5)),
        new Dictionary<string, string>
        {
            ["used"] = "none", ["craving"] = "4", ["withdrawal"] = "some", ["sleep"] = "rested", ["meals"] = "regular", ["pain"] = "mild",
            ["contact"] = "talked", ["company"] = "safe", ["places"] = "avoided", ["mood"] = "low", ["stress"] = "high", ["confidence"] = "fairly",
        },
        new Dictionary<string, string> { ["prescribed"] = "none" },
        note,
        new KeptScore(Range(31.7), Range(22.916666666666668), Range(41.666666666666664), Range(30.555555555555557), Band.Moderate, Band.Moderate, Band.Moderate, []));

    public static Func<DayPage, DayPage> Add(CheckIn checkIn) => page => page.With(checkIn);

    public static Func<DayPage, DayPage> AddNote(string id, string text) => page => page with
    {
        Notes = [.. page.Notes, new Note(id, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), text)],
    };

    private static KeptRange Range(double all) => new(all, all, all);
}
