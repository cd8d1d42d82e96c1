using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>Turns answers into a rating: additive, so that it can be read aloud and traced to each answer.</summary>
public static class Scorer
{
    /// <summary>At least this share of the weight answered, one band may be shown although something was left out (a judgement).</summary>
    public const double NearlyComplete = 0.8;

    /// <summary>Scores a sheet with the product's safety rules.</summary>
    public static Score Score(AnswerSheet sheet) => Score(sheet, SafetyRules.Shipped);

    /// <summary>Scores a sheet.</summary>
    public static Score Score(AnswerSheet sheet, SafetyRules rules)
    {
        var sums = Sums.Of(sheet);
        var verdict = Verdict.Of(sheet, rules);
        var bands = sheet.Instrument.Bands;
        if (!sheet.Instrument.Rated || bands.Count == 0)
        {
            return new(false, sums.Overall, sums.Physiological, sums.Social, sums.Psychological, sums.Strengths, verdict.Floor, verdict.Ceiling, null, verdict.Fired, []);
        }

        var low = BandOf(bands, sums.Overall.Low);
        var lowest = Higher(low, verdict.Floor);
        var highest = Higher(BandOf(bands, sums.Overall.High), verdict.Ceiling);
        var byPoint = lowest != highest
            && sums.Overall.Coverage >= NearlyComplete
            && Higher(BandOf(bands, sums.Overall.Point!.Value), verdict.Floor) == highest;
        var number = byPoint ? BandOf(bands, sums.Overall.Point!.Value) : low;
        return new(
            true,
            sums.Overall,
            sums.Physiological,
            sums.Social,
            sums.Psychological,
            sums.Strengths,
            lowest,
            highest,
            byPoint || lowest == highest ? highest : null,
            verdict.Fired,
            verdict.Above(number));
    }

    /// <summary>The band of an unrounded score from 0 to 100.</summary>
    public static Band BandOf(IReadOnlyList<BandCut> cuts, double score)
    {
        var band = cuts[0].Band;
        for (var i = 1; i < cuts.Count && score >= cuts[i].From; i++)
        {
            band = cuts[i].Band;
        }

        return band;
    }

    private static Band Higher(Band one, Band other) => one > other ? one : other;
}
