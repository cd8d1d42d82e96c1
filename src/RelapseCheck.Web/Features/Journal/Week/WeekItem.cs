using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.Journal.Week;

/// <summary>An answer that the week is remembered by.</summary>
/// <param name="Item">The question.</param>
/// <param name="Answer">The answer given most often; on a scale, the worst.</param>
/// <param name="Days">On how many days it was given; 0 when it is from the weekly review.</param>
/// <param name="Asked">On how many days the question was answered.</param>
public sealed record WeekItem(Item Item, Option Answer, int Days = 0, int Asked = 0)
{
    /// <summary>The answers of a weekly review.</summary>
    public static IReadOnlyList<WeekItem> Of(IEnumerable<Reason> reasons) => [.. reasons.Select(reason => new WeekItem(reason.Item, reason.Answer))];

    /// <summary>What added most points over the days, most first.</summary>
    public static IReadOnlyList<WeekItem> Adding(IReadOnlyList<DatedSheet> days) =>
        Over(days, reason => reason.Answer.Points > 0, reason => reason.Answer.Points, Reasons.MostAdding);

    /// <summary>What protected most over the days, most first.</summary>
    public static IReadOnlyList<WeekItem> Protecting(IReadOnlyList<DatedSheet> days) =>
        Over(days, reason => reason.Protects, reason => reason.Kept, Reasons.MostProtecting);

    private static List<WeekItem> Over(IReadOnlyList<DatedSheet> days, Func<Reason, bool> counts, Func<Reason, int> weight, int most) =>
    [
        .. days.SelectMany(day => day.Sheet.Instrument.Items.Select((item, at) => (Item: item, Answer: day.Sheet.Answer(at))))
            .Where(pair => pair.Answer is not null)
            .Select(pair => new Reason(pair.Item, pair.Answer!))
            .GroupBy(reason => reason.Item.Id, StringComparer.Ordinal)
            .Select(item => (Counted: item.Where(counts).ToList(), Of: item.Count()))
            .Where(item => item.Counted.Count > 0)
            .OrderByDescending(item => item.Counted.Sum(weight))
            .Take(most)
            .Select(item => Told(item.Counted, item.Of, weight)),
    ];

    private static WeekItem Told(List<Reason> counted, int of, Func<Reason, int> weight)
    {
        var told = counted.GroupBy(reason => reason.Answer)
            .OrderByDescending(same => same.First().Item.Scale ? same.Key.Points : same.Count())
            .ThenByDescending(same => weight(same.First()))
            .ThenByDescending(same => same.First().Item.IndexOf(same.Key.Code))
            .First();
        return new(told.First().Item, told.Key, told.Count(), of);
    }
}
