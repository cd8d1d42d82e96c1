using System.Text.Json.Serialization;
using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Cli.Simulate;

/// <summary>What one run found. Everything in it is simulated.</summary>
/// <param name="Note">Says so.</param>
/// <param name="People">Simulated people.</param>
/// <param name="Days">Days of each.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Draws">How often people were drawn again for an interval.</param>
/// <param name="Watch">How alarms and lapses were counted.</param>
/// <param name="PersonMonths">Months that count.</param>
/// <param name="Lapses">Lapses that count.</param>
/// <param name="CheckIns">Check-ins written.</param>
/// <param name="Rules">The own-level rules.</param>
/// <param name="AnyBesideThresholdOrSilence">All four rules, beside a raw threshold that holds on days of a long silence too.</param>
/// <param name="Thresholds">Raw thresholds at the shipped band edges.</param>
/// <param name="Curve">For every raw threshold, false alarms per person-month and the share of lapses preceded.</param>
/// <param name="Constants">Other values of the constants.</param>
/// <param name="SensitivityPeople">Simulated people of each row of the sensitivity table.</param>
/// <param name="Sensitivity">The rules with one number changed.</param>
/// <param name="Numbers">What the simulator is built on.</param>
internal sealed record Simulation(
    string Note,
    int People,
    int Days,
    ulong Seed,
    int Draws,
    Watch Watch,
    double PersonMonths,
    int Lapses,
    int CheckIns,
    IReadOnlyList<Compared> Rules,
    Compared AnyBesideThresholdOrSilence,
    IReadOnlyList<Compared> Thresholds,
    [property: JsonIgnore] IReadOnlyList<(double FalseAlarms, double Preceded)> Curve,
    IReadOnlyList<Alternative> Constants,
    int SensitivityPeople,
    IReadOnlyList<Changed> Sensitivity,
    IReadOnlyList<LifeParameter> Numbers);
