using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Simulation;

/// <summary>One simulated person.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Medicine">The code of <c>prescribed</c>.</param>
/// <param name="Days">Every day, in order, with what a journal would hold of it and what it would not.</param>
public sealed record SimulatedLife(LifeKind Kind, string Medicine, IReadOnlyList<SimulatedDay> Days);

/// <summary>One simulated day.</summary>
/// <param name="Used">Whether the person used, told or not.</param>
/// <param name="Begins">Whether a lapse begins.</param>
/// <param name="Answers">Codes of the <c>daily</c> instrument by item; null on a day without a check-in.</param>
/// <param name="Cravings">Wishes to use that were marked.</param>
/// <param name="Event">One of <see cref="EventKinds.All"/>, or null.</param>
public sealed record SimulatedDay(
    bool Used,
    bool Begins,
    IReadOnlyDictionary<string, string>? Answers,
    IReadOnlyList<SimulatedCraving> Cravings,
    string? Event);

/// <summary>A wish to use that was marked.</summary>
/// <param name="Minute">Minute of the day, 0 to 1439.</param>
/// <param name="Strength">0 to 10.</param>
/// <param name="Where">One of <see cref="CravingCodes.Wheres"/>.</param>
/// <param name="With">One of <see cref="CravingCodes.Withs"/>.</param>
/// <param name="Tool">One of <see cref="CravingCodes.Tools"/>.</param>
/// <param name="Helped">One of <see cref="CravingCodes.Answers"/>.</param>
/// <param name="After">How strong it was afterwards, 0 to 10.</param>
public sealed record SimulatedCraving(int Minute, int Strength, string Where, string With, string Tool, string Helped, int After);
