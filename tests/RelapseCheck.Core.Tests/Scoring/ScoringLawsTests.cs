using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

/// <summary>The laws of the sum, over random instruments and the shipped ones.</summary>
public sealed class ScoringLawsTests
{
    private const double Tiny = 1e-9;

    [Fact]
    public void The_point_lies_within_the_range() =>
        RandomSheets.Hold(filled => Ranges(filled).All(range =>
            range.Low <= range.High && (range.Point is not { } point || (range.Low - Tiny <= point && point <= range.High + Tiny))));

    [Fact]
    public void Low_point_and_high_are_equal_when_every_question_is_answered() =>
        RandomSheets.Hold(filled => Ranges(filled).Where(range => !range.IsOpen && range.Maximum > 0).All(range =>
            Math.Abs(range.Low - range.High) < Tiny && Math.Abs(range.Low - range.Point!.Value) < Tiny));

    [Fact]
    public void Answering_one_more_question_gives_a_range_inside_the_old_one() =>
        RandomSheets.Hold(filled => filled.LeftOut.All(at => filled.Instrument.Items[at].Options.All(option =>
            Ranges(filled).Zip(Ranges(filled.With(at, option.Code))).All(pair =>
                pair.First.Low <= pair.Second.Low + Tiny && pair.Second.High <= pair.First.High + Tiny))));

    [Fact]
    public void A_skipped_question_never_lowers_the_upper_end() =>
        RandomSheets.Hold(filled => filled.Answered.All(at =>
            Ranges(filled).Zip(Ranges(filled.With(at, ""))).All(pair => pair.Second.High >= pair.First.High - Tiny)));

    [Fact]
    public void An_answer_with_more_points_never_lowers_anything() =>
        RandomSheets.Hold(filled => filled.Answered.All(at => Worse(filled, at).All(worse =>
            Ranges(filled).Zip(Ranges(worse)).All(pair =>
                pair.First.Low <= pair.Second.Low + Tiny
                && pair.First.High <= pair.Second.High + Tiny
                && (pair.First.Point ?? 0) <= (pair.Second.Point ?? 0) + Tiny))));

    [Fact]
    public void The_order_of_answering_does_not_matter() =>
        RandomSheets.Hold(filled =>
        {
            var backwards = filled.Instrument.Items.Zip(filled.Codes).Reverse().ToDictionary(pair => pair.First.Id, pair => pair.Second);
            var score = Scorer.Score(new AnswerSheet(filled.Instrument, backwards));
            return Ranges(filled).SequenceEqual(Ranges(score)) && score.Lowest == filled.Score.Lowest && score.Highest == filled.Score.Highest;
        });

    [Fact]
    public void Overall_is_the_sum_over_all_items_and_not_a_mean_of_domains() =>
        RandomSheets.Hold(filled =>
        {
            var ranges = Ranges(filled).ToArray();
            return ranges[0].Points == ranges[1..].Sum(r => r.Points)
                && ranges[0].Answered == ranges[1..].Sum(r => r.Answered)
                && ranges[0].Maximum == ranges[1..].Sum(r => r.Maximum);
        });

    [Fact]
    public void Skipped_and_prefer_not_to_say_score_alike() =>
        RandomSheets.Hold(filled => filled.LeftOut.All(at =>
            Ranges(filled.With(at, "")).SequenceEqual(Ranges(filled.With(at, AnswerSheet.PreferNot)))));

    [Fact]
    public void An_item_that_does_not_apply_scores_as_if_it_were_never_asked() =>
        RandomSheets.Hold(filled => Enumerable.Range(0, filled.Codes.Count).All(at =>
        {
            var without = filled.Instrument with { Steps = [.. filled.Instrument.Steps.Select(step => step with { Items = [.. step.Items.Where(item => item.Id != filled.Instrument.Items[at].Id)] })] };
            var never = new Filled(new Instrument(without.Id, 1, without.Title, without.Lead, true, without.Steps, without.Bands), [.. filled.Codes.Where((_, i) => i != at)]);
            return Ranges(filled.With(at, AnswerSheet.NotApplicable)).SequenceEqual(Ranges(never));
        }));

    [Fact]
    public void The_strengths_index_counts_answered_strengths_only() =>
        RandomSheets.Hold(filled =>
        {
            var strengths = filled.Answered.Select(at => (Item: filled.Instrument.Items[at], Answer: filled.Sheet.Answer(at))).Where(pair => pair.Item.Strength is not null && pair.Answer is not null).ToArray();
            var index = filled.Score.Strengths;
            return strengths.Length == 0
                ? index is null
                : index == new StrengthIndex(strengths.Sum(pair => pair.Item.Maximum - pair.Answer!.Points), strengths.Sum(pair => pair.Item.Maximum));
        });

    [Fact]
    public void The_shown_band_lies_between_the_lowest_and_the_highest() =>
        RandomSheets.Hold(filled =>
        {
            var score = filled.Score;
            return score.Lowest <= score.Highest && (score.Shown is not { } shown || (score.Lowest <= shown && shown == score.Highest));
        });

    [Fact]
    public void Nobody_is_told_one_band_when_more_than_a_fifth_is_left_out_and_could_change_it() =>
        RandomSheets.Hold(filled => filled.Score is not { Overall.Coverage: < Scorer.NearlyComplete } score || score.Lowest == score.Highest || score.Shown is null);

    private static IEnumerable<ScoreRange> Ranges(Filled filled) => Ranges(filled.Score);

    private static IEnumerable<ScoreRange> Ranges(Score score) => [score.Overall, .. Enum.GetValues<Domain>().Select(score.Of)];

    private static IEnumerable<Filled> Worse(Filled filled, int at)
    {
        var item = filled.Instrument.Items[at];
        return filled.Sheet.Answer(at) is { } answer
            ? item.Options.Where(option => option.Points > answer.Points).Select(option => filled.With(at, option.Code))
            : [];
    }
}
