namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>A check-in that was finished without an open journal.</summary>
/// <param name="CheckIn">The answers and the rating as it was shown.</param>
/// <param name="Day">The day it is about.</param>
/// <param name="Background">Background facts the person gave without a journal.</param>
/// <param name="BackgroundDay">The day they were given; null when none were.</param>
public sealed record FinishedCheckIn(
    Core.Journals.CheckIn CheckIn,
    DateOnly Day,
    IReadOnlyDictionary<string, string> Background,
    DateOnly? BackgroundDay);
