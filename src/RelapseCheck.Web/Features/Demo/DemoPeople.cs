using RelapseCheck.Core.Sharing;
using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Web.Features.Demo;

/// <summary>One made-up person.</summary>
/// <param name="Called">The name.</param>
/// <param name="Kind">The course.</param>
/// <param name="Language">The language of notes and plan.</param>
/// <param name="Days">How many days the journal goes back.</param>
/// <param name="Seed">Where the draws begin.</param>
/// <param name="Scope">What is shared with the counselor.</param>
public sealed record DemoPerson(string Called, LifeKind Kind, string Language, int Days, ulong Seed, ShareScope Scope);

/// <summary>The made-up people: five with a year each and words of their own, and nineteen more who share with the counselor.</summary>
public static class DemoPeople
{
    private const int Year = 365, HalfYear = 180;
    private const ulong FirstSeed = 2026, OtherSeed = 7;

    // Some share little, as people do.
    private const int EveryLittle = 5;

    private static readonly string[] Others =
        ["Ana", "Ben", "Carla", "Chris", "Diego", "Elif", "Femi", "Gus", "Hana", "Ivo", "Jo", "Kim", "Luz", "Marek", "Nia", "Omar", "Pat", "Rosa", "Sol"];

    /// <summary>
    /// One of each kind. The seeds were looked for, so that on the last day there is something to see: nothing odd; rising for weeks; a lapse
    /// two weeks ago; nine days of silence; a sudden relief.
    /// </summary>
    public static IReadOnlyList<DemoPerson> Named { get; } =
    [
        new("Robin", LifeKind.Steady, "en", Year, LifeSimulator.SeedOf(FirstSeed, 45), ShareScope.All),
        new("Mateo", LifeKind.Drift, "es", Year, LifeSimulator.SeedOf(FirstSeed, 985), ShareScope.All),
        new("Dana", LifeKind.Return, "en", Year, LifeSimulator.SeedOf(FirstSeed, 22), ShareScope.All),
        new("Lee", LifeKind.Silent, "en", Year, LifeSimulator.SeedOf(FirstSeed, 20), ShareScope.All),
        new("Noor", LifeKind.Relief, "en", Year, LifeSimulator.SeedOf(FirstSeed, 260), ShareScope.All),
    ];

    /// <summary>All twenty-four who share.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        .. Named,
        .. Others.Select((called, at) => new DemoPerson(
            called,
            (LifeKind)(at % Enum.GetValues<LifeKind>().Length),
            at % EveryLittle == 2 ? "es" : "en",
            HalfYear,
            LifeSimulator.SeedOf(OtherSeed, at),
            at % EveryLittle == 3 ? ShareScope.Least : ShareScope.All with { Notes = at % 2 == 0 })),
    ];
}
