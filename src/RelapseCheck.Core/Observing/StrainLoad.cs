using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Observing;

/// <summary>The observer's own total, in points: from what was answered alone, up to what it would be if all that was left out were the worst.</summary>
/// <param name="Low">The points of what was answered.</param>
/// <param name="High">Those, and the maximum of what was left out.</param>
/// <param name="Most">The most there can be.</param>
/// <param name="Heaviest">The questions with the most points, heaviest first; at most <see cref="MostHeaviest"/>, none without points.</param>
public sealed record StrainLoad(int Low, int High, int Most, IReadOnlyList<Item> Heaviest)
{
    /// <summary>As many as one reads (a judgement).</summary>
    public const int MostHeaviest = 3;

    /// <summary>Whether everything was answered, so that there is one total.</summary>
    public bool IsWhole => Low == High;

    /// <summary>The word for the lower end.</summary>
    public StrainWord Lowest => WordOf(Low);

    /// <summary>The word for the upper end.</summary>
    public StrainWord Highest => WordOf(High);

    /// <summary>Adds a sheet up.</summary>
    /// <exception cref="ArgumentException">The sheet is of another questionnaire.</exception>
    public static StrainLoad Of(AnswerSheet sheet)
    {
        if (sheet.Instrument.Id != StrainQuestions.Id)
        {
            throw new ArgumentException($"'{sheet.Instrument.Id}' is not about the observer", nameof(sheet));
        }

        var sum = Scorer.Score(sheet).Overall;
        var heaviest = sheet.Instrument.Items.Select((item, at) => (Item: item, sheet.Answer(at)?.Points)).Where(answer => answer.Points > 0)
            .OrderByDescending(answer => answer.Points).Take(MostHeaviest).Select(answer => answer.Item);
        return new(sum.Points, sum.Points + sum.Maximum - sum.Answered, sum.Maximum, [.. heaviest]);
    }

    private static StrainWord WordOf(int points) => StrainQuestions.Words.Last(word => word.From <= points);
}
