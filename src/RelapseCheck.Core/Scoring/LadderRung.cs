using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>One rung of the source's list of signs, what the week's answers say of it, and what helps there.</summary>
/// <param name="Rung">1, the earliest in the source's list, to 8.</param>
/// <param name="Signs">The signs on it.</param>
/// <param name="Helps">What helps; null when a safety rule of the week leaves it out: nobody is told to mend a tie with someone they fear.</param>
public sealed record LadderRung(int Rung, IReadOnlyList<LadderSign> Signs, LocalText? Helps)
{
    /// <summary>Every rung that the weekly review asks about, with what a week of check-ins says.</summary>
    public static IReadOnlyList<LadderRung> Of(IReadOnlyList<DatedSheet> week)
    {
        var leftOut = SafetyRules.LeavesOut(week.SelectMany(kept => Scorer.Score(kept.Sheet).Fired));
        return
        [
            .. InstrumentCatalog.Shipped.Get("weekly").Items.Where(item => item.Rung is not null)
                .GroupBy(item => item.Rung!.Value)
                .OrderBy(rung => rung.Key)
                .Select(rung => new LadderRung(
                    rung.Key,
                    [.. rung.Select(item => new LadderSign(item, StateOf(item.Id, week)))],
                    rung.Any(item => leftOut.Contains(item.Id)) ? null : LadderHelp.Shipped[rung.Key - 1].Helps)),
        ];
    }

    private static SignState StateOf(string item, IReadOnlyList<DatedSheet> week)
    {
        var answers = week.Select(kept => kept.Sheet.Find(item) is var at && at >= 0 ? kept.Sheet.Answer(at) : null).OfType<Option>().ToList();
        return answers.Count == 0 ? SignState.NotAsked : answers.Any(answer => answer.Points > 0) ? SignState.Seen : SignState.NotSeen;
    }
}

/// <summary>A sign and whether it was seen.</summary>
public sealed record LadderSign(Item Item, SignState State);

/// <summary>What a week's answers say of a sign.</summary>
public enum SignState
{
    /// <summary>No check-in asked, or the question was left out.</summary>
    NotAsked,

    /// <summary>Answered, and not there.</summary>
    NotSeen,

    /// <summary>There on at least one day.</summary>
    Seen,
}
