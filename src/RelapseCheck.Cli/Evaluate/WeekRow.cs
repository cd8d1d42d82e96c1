using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>One scored week of the cohort that counts: its rating, what it was made of, and what followed.</summary>
/// <param name="Who">The participant's id.</param>
/// <param name="Person">The participant numbered from 0 among those that count.</param>
/// <param name="Week">Week since randomisation.</param>
/// <param name="Score">The rating, 0 to 100.</param>
/// <param name="Band">The band shown.</param>
/// <param name="UsedNow">Whether the person reported use this week: the naive predictor.</param>
/// <param name="UsedNext">Whether use followed in the next week, by report or urine: the outcome.</param>
/// <param name="Inputs">The same inputs for the fitted comparison: one column per answer above the first.</param>
/// <param name="Groups">The groups the week belongs to, such as <c>trial 27</c>.</param>
/// <param name="Sheet">The answers it was scored from.</param>
internal sealed record WeekRow(
    string Who,
    int Person,
    int Week,
    double Score,
    Band Band,
    bool UsedNow,
    bool UsedNext,
    double[] Inputs,
    IReadOnlyList<string> Groups,
    AnswerSheet Sheet);
