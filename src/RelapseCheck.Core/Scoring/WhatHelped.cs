using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Scoring;

/// <summary>What a person's own record says about one tool.</summary>
/// <param name="Tool">One of <see cref="CravingCodes.Tools"/>.</param>
/// <param name="Tried">How often "did it help?" was answered.</param>
/// <param name="Helped">How often the answer was yes.</param>
/// <param name="ALittle">How often it was a little.</param>
public sealed record ToolRecord(string Tool, int Tried, int Helped, int ALittle)
{
    // Four made-up tries that helped half the time (a judgement): after one lucky try a tool stands below one that helped in three of four.
    private const double MadeUpTries = 4, MadeUpHelp = 2;

    /// <summary>The share of tries that helped, 0 to 1, a little counting half, drawn towards one half while there are few.</summary>
    public double Share => (Helped + (0.5 * ALittle) + MadeUpHelp) / (Tried + MadeUpTries);
}

/// <summary>The tools in the order in which they helped this person before. It looks back at a record; it forecasts nothing.</summary>
public static class WhatHelped
{
    /// <summary>The order without a record (a judgement): what needs nothing and nobody, then a voice, then what takes longer.</summary>
    public static IReadOnlyList<string> Start { get; } = ["breathing", "call", "urge-surfing", "grounding", "delay", "reasons"];

    /// <summary>Every tool once: by share, of equal shares the one tried more often, then by <see cref="Start"/>.</summary>
    /// <param name="days">Days with cravings and what was tried in them, in any order; a tool not known here is left out.</param>
    public static IReadOnlyList<ToolRecord> Of(IEnumerable<DayPage> days)
    {
        var answers = days.SelectMany(day => day.Cravings).SelectMany(log => log.Tries).Where(tried => tried.Helped is not null).ToLookup(tried => tried.Tool, tried => tried.Helped, StringComparer.Ordinal);
        return
        [
            .. Start.Select(tool => new ToolRecord(tool, answers[tool].Count(), answers[tool].Count(helped => helped == "yes"), answers[tool].Count(helped => helped == "a-little")))
                .OrderByDescending(record => record.Share).ThenByDescending(record => record.Tried),
        ];
    }
}
