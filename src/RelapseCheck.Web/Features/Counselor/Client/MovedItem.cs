using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>An answer in a small table.</summary>
/// <param name="Answer">The answer; null when there is none.</param>
/// <param name="IsPrivate">Rather not said.</param>
/// <param name="Applies">False: the question did not apply.</param>
/// <param name="IsAsked">False: no such check-in, or it did not ask this.</param>
public readonly record struct AnswerCell(Option? Answer, bool IsPrivate, bool Applies, bool IsAsked)
{
    /// <summary>No check-in.</summary>
    public static AnswerCell None { get; }

    /// <summary>The answer of a check-in to an item.</summary>
    public static AnswerCell Of(AnswerSheet? sheet, string item) =>
        sheet is not null && sheet.Find(item) is var at and >= 0 ? new(sheet.Answer(at), sheet.IsPrivate(at), sheet.Applies(at), true) : None;
}

/// <summary>One question whose answer moved, or that was answered before and is not now.</summary>
/// <param name="Item">The question.</param>
/// <param name="Usual">The middle answer of the check-ins before; null when there are too few.</param>
/// <param name="WeekAgo">Seven days before the latest.</param>
/// <param name="Before">The check-in before the latest.</param>
/// <param name="Now">The latest.</param>
public sealed record MovedItem(Item Item, Option? Usual, AnswerCell WeekAgo, AnswerCell Before, AnswerCell Now)
{
    /// <summary>As many as one reads (a judgement); all are among the answers.</summary>
    public const int Most = 8;

    /// <summary>Points more or fewer than the time before; null when one of the two is not known.</summary>
    public int? Difference => Now.Answer is { } now && Before.Answer is { } before ? now.Points - before.Points : null;

    /// <summary>What moved from the last check-in but one to the last, most first; what was left out stands last.</summary>
    /// <param name="sheets">Check-ins of one questionnaire with their answers, oldest first.</param>
    public static IReadOnlyList<MovedItem> Of(IReadOnlyList<DatedSheet> sheets)
    {
        if (sheets is not [.., var before, var now])
        {
            return [];
        }

        var week = sheets.LastOrDefault(sheet => sheet.Day == now.Day.AddDays(-7))?.Sheet;
        var earlier = sheets.SkipLast(1).Where(sheet => sheet.Day >= now.Day.AddDays(-Core.Scoring.Usual.Days)).TakeLast(Core.Scoring.Usual.Most).ToList();
        return
        [
            .. now.Sheet.Instrument.Items.Select(item => new MovedItem(item, Middle(earlier, item), AnswerCell.Of(week, item.Id), AnswerCell.Of(before.Sheet, item.Id), AnswerCell.Of(now.Sheet, item.Id)))
                .Where(row => row.Difference is not (null or 0) || (row.Before.Answer is not null && row.Now is { Answer: null, Applies: true }))
                .OrderBy(row => row.Difference is null)
                .ThenByDescending(row => row.Difference)
                .Take(Most),
        ];
    }

    // The higher of the two in the middle, as with weeks on the chart: never shown calmer than it was.
    private static Option? Middle(List<DatedSheet> earlier, Item item)
    {
        var answers = earlier.Select(sheet => AnswerCell.Of(sheet.Sheet, item.Id).Answer).OfType<Option>().OrderBy(answer => item.IndexOf(answer.Code)).ToList();
        return answers.Count < Core.Scoring.Usual.Learned ? null : answers[answers.Count / 2];
    }
}
