using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>Which follow-ups the answers of a sheet call for.</summary>
public static class Called
{
    /// <summary>The follow-ups whose condition holds, in the instrument's order, each once; those without a condition are asked on their step.</summary>
    public static IReadOnlyList<FollowUp> FollowUps(AnswerSheet sheet) =>
        [.. sheet.Instrument.FollowUps.Where(followUp => followUp.When is { } when && Truths.Of(when, sheet) == Truth.Yes)];
}
