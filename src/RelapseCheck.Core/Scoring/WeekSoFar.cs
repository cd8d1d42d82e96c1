using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>
/// What the daily check-ins already say about the week: answers for the weekly review, by item, shown and changeable. An answer is given
/// only when answered days settle it, never guessed across a gap.
/// </summary>
public static class WeekSoFar
{
    /// <summary>The review looks back this many days, today among them.</summary>
    public const int Days = 7;

    /// <summary>A question of the daily check-in is filled in from this many answered days of the seven.</summary>
    public const int Least = 5;

    /// <summary>The weeks that <c>recent-weeks</c> asks about.</summary>
    public const int Weeks = 8;

    private const string Used = "used", LastUse = "last-use", RecentWeeks = "recent-weeks";

    /// <summary>The largest number that each option stands for, in the order of the options from no risk to most; the last option has no end.</summary>
    private static readonly int[] UsedDaysEnds = [0, 1, 6], WeeksEnds = [0, 3, 4, 5, 6, 7];

    /// <summary>The most days since the last use that each option stands for, from the worst option back.</summary>
    private static readonly int[] LastUseEnds = [0, 1, 2, 13, 27, 41, 55];

    /// <summary>Asked as the worst day of the week; the others as the middle one.</summary>
    private static readonly string[] WorstDay = ["craving", "just-once"];

    /// <summary>Codes by item id.</summary>
    /// <param name="daily">Kept daily check-ins, in any order.</param>
    /// <param name="weekly">The review.</param>
    /// <param name="today">The day it is made on; later check-ins are not read.</param>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<DatedSheet> daily, Instrument weekly, DateOnly today)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        var use = DaysOf(daily, Used, today).ToDictionary(day => day.Key, day => day.Value.Points > 0);
        foreach (var item in weekly.Items)
        {
            var option = item.Id switch
            {
                Used => Between(item, UsedDaysEnds, Count(use, today, Days)),
                RecentWeeks => Between(item, WeeksEnds, CountWeeks(use, today)),
                LastUse => SinceLastUse(item, use, today),
                _ => OfWeek(item, Asked(daily, item.Id), DaysOf(daily, item.Id, today).Where(day => day.Key > today.AddDays(-Days)).Select(day => day.Value).ToList()),
            };
            if (option is not null)
            {
                answers[item.Id] = option.Code;
            }
        }

        return answers;
    }

    /// <summary>The worst answer of each day that answered the item.</summary>
    private static Dictionary<DateOnly, Option> DaysOf(IReadOnlyList<DatedSheet> daily, string item, DateOnly today) =>
        daily.Where(kept => kept.Day <= today)
            .Select(kept => (kept.Day, Answer: kept.Sheet.Find(item) is var at && at >= 0 ? kept.Sheet.Answer(at) : null))
            .Where(kept => kept.Answer is not null)
            .GroupBy(kept => kept.Day)
            .ToDictionary(day => day.Key, day => day.MaxBy(kept => kept.Answer!.Points).Answer!);

    /// <summary>The question as the latest daily check-in asked it.</summary>
    private static Item? Asked(IReadOnlyList<DatedSheet> daily, string item) =>
        daily.OrderBy(kept => kept.Day).LastOrDefault(kept => kept.Sheet.Find(item) >= 0) is { } last ? last.Sheet.Instrument.Items[last.Sheet.Find(item)] : null;

    /// <summary>The middle day's points rounded up, or the worst day's answer. With as many answers on both, the answer in the same place: the points may differ.</summary>
    private static Option? OfWeek(Item item, Item? asked, List<Option> week)
    {
        if (week.Count < Least)
        {
            return null;
        }

        if (WorstDay.Contains(item.Id, StringComparer.Ordinal))
        {
            var worst = week.OrderBy(option => option.Points).ThenBy(option => item.IndexOf(option.Code)).Last();
            return item.Options.FirstOrDefault(option => option.Code == worst.Code) ?? item.Options.FirstOrDefault(option => option.Points >= worst.Points);
        }

        var middle = (int)Math.Ceiling(Median.Of([.. week.Select(option => (double)option.Points)]));
        var place = asked is null || asked.Options.Count != item.Options.Count ? -1 : asked.Options.TakeWhile(option => option.Points < middle).Count();
        return place >= 0 && place < item.Options.Count ? item.Options[place] : item.Options.FirstOrDefault(option => option.Points >= middle);
    }

    /// <summary>The option that both the least and the most possible number stand for, or null while they differ.</summary>
    private static Option? Between(Item item, int[] ends, (int Least, int Most) count) =>
        Place(ends, count.Least) is var least && least == Place(ends, count.Most) && item.Options.Count == ends.Length + 1 ? item.Options[least] : null;

    private static int Place(int[] ends, int number) => Array.FindIndex(ends, end => number <= end) is var at && at >= 0 ? at : ends.Length;

    private static (int Least, int Most) Count(Dictionary<DateOnly, bool> use, DateOnly last, int days)
    {
        var span = Enumerable.Range(0, days).Select(back => last.AddDays(-back)).ToList();
        var least = span.Count(day => use.GetValueOrDefault(day));
        return (least, least + span.Count(day => !use.ContainsKey(day)));
    }

    private static (int Least, int Most) CountWeeks(Dictionary<DateOnly, bool> use, DateOnly today)
    {
        var weeks = Enumerable.Range(0, Weeks).Select(back => Count(use, today.AddDays(-Days * back), Days)).ToList();
        return (weeks.Count(week => week.Least > 0), weeks.Count(week => week.Most > 0));
    }

    /// <summary>The days since the last use: settled when a use on any unanswered day after it would change nothing.</summary>
    private static Option? SinceLastUse(Item item, Dictionary<DateOnly, bool> use, DateOnly today)
    {
        var uses = use.Where(day => day.Value).Select(day => today.DayNumber - day.Key.DayNumber).ToList();
        var gaps = Enumerable.Range(0, LastUseEnds[^1] + 1).Where(back => !use.ContainsKey(today.AddDays(-back))).ToList();
        var known = uses.Count == 0 ? int.MaxValue : uses.Min();
        var could = gaps.Count == 0 ? known : Math.Min(known, gaps[0]);
        return Place(LastUseEnds, known) is var place && place == Place(LastUseEnds, could) && item.Options.Count == LastUseEnds.Length + 1
            ? item.Options[LastUseEnds.Length - place]
            : null;
    }
}
