using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>A safety rule that spoke, and when.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Days">The days, latest first.</param>
public sealed record SpokenRule(string Rule, IReadOnlyList<DateOnly> Days)
{
    /// <summary>How far back is looked (a judgement: one month between sessions).</summary>
    public const int Window = 30;

    /// <summary>The rules of the last days, in the order in which they speak.</summary>
    public static IReadOnlyList<SpokenRule> Of(IEnumerable<DayPage> days, DateOnly today)
    {
        var spoke = days.Where(day => day.Day > today.AddDays(-Window)).SelectMany(day => day.CheckIns.SelectMany(Of).Select(rule => (day.Day, rule))).ToLookup(one => one.rule, one => one.Day, StringComparer.Ordinal);
        string[] order = [.. SafetyRules.Shipped.All.Concat(ObserverSafety.Rules.All).Select(rule => rule.Id)];
        return [.. order.Union(spoke.Select(rule => rule.Key), StringComparer.Ordinal).Where(spoke.Contains).Select(rule => new SpokenRule(rule, [.. spoke[rule].Distinct().OrderDescending()]))];
    }

    // A questionnaire that is not rated keeps no score, and so no rules: they are read from its answers, where those are shared.
    private static IEnumerable<string> Of(CheckIn kept)
    {
        if (kept.Score is { } score)
        {
            return score.Rules;
        }

        var sheet = KnownInstruments.Find(kept.Instrument, kept.Version) is { } known && AnswerSheet.CanRead(known, kept.Answers, kept.More) ? new AnswerSheet(known, kept.Answers, kept.More) : null;
        return sheet is null ? [] : (kept.Instrument == Observation.Instrument ? ObserverSafety.Fired(sheet) : Scorer.Score(sheet).Fired).Select(rule => rule.Id);
    }
}
