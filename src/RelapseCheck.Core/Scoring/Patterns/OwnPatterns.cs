namespace RelapseCheck.Core.Scoring.Patterns;

/// <summary>
/// What comes together in a person's own days, shown only when a permutation test cannot put it down to chance
/// (docs/decisions/0009-own-patterns.md). It never says why, and nothing about days to come.
/// </summary>
/// <param name="CheckIns">Days with a daily check-in in the last year.</param>
/// <param name="Looked">How many of the kinds could be looked at.</param>
/// <param name="Found">Those that stand apart from chance, the clearest first.</param>
public sealed record OwnPatterns(int CheckIns, int Looked, IReadOnlyList<OwnPattern> Found)
{
    /// <summary>From this many days with a check-in on (a judgement).</summary>
    public const int Least = 14;

    /// <summary>The largest chance, over all the kinds looked at together, at which a pattern is shown (the custom of most research).</summary>
    public const double MostChance = 0.05;

    /// <summary>The smallest difference worth a sentence: of the wish, 0 to 10 (a judgement), and of the score, as <see cref="Usual.LeastSpread"/>.</summary>
    public const double LeastOfWish = 1, LeastOfScore = Usual.LeastSpread;

    /// <summary>Whether there are enough check-ins to look at all.</summary>
    public bool IsEnough => CheckIns >= Least;

    /// <summary>Looks at weekdays, sleep and people.</summary>
    /// <param name="days">The days with a check-in, oldest first.</param>
    public static OwnPatterns Of(IReadOnlyList<PatternDay> days)
    {
        if (days.Count < Least)
        {
            return new(days.Count, 0, []);
        }

        var looked = new[]
        {
            (Kind: PatternKind.WishByWeekday, Setting: Of(days, day => day.Wish, day => (int)day.Day.DayOfWeek, 7)),
            (Kind: PatternKind.ScoreByWeekday, Setting: Of(days, day => day.Score, day => (int)day.Day.DayOfWeek, 7)),
            (Kind: PatternKind.WishBySleep, Setting: Of(days, day => day.Wish, day => Label(day.SleptBadly), 2)),
            (Kind: PatternKind.WishByPeople, Setting: Of(days, day => day.Wish, day => Label(day.WithPeopleWhoUse), 2)),
        }.Where(kind => kind.Setting is not null).Select(kind => (kind.Kind, Setting: kind.Setting!)).OrderBy(kind => kind.Setting.Chance).ToList();

        // Holm (Scandinavian Journal of Statistics 1979; 6: 65-70): who looks at four things finds something in one of them sooner.
        var (found, chance) = (new List<OwnPattern>(), 0.0);
        for (var at = 0; at < looked.Count; at++)
        {
            chance = Math.Max(chance, Math.Min(1, looked[at].Setting.Chance * (looked.Count - at)));
            if (chance <= MostChance && OwnPattern.Of(looked[at].Kind, looked[at].Setting, chance) is { IsWorthSaying: true } pattern)
            {
                found.Add(pattern);
            }
        }

        return new(days.Count, looked.Count, found);
    }

    private static Setting? Of(IReadOnlyList<PatternDay> days, Func<PatternDay, double?> value, Func<PatternDay, int?> label, int count) =>
        Setting.Of([.. days.Where(day => value(day) is not null && label(day) is not null).Select(day => (day.Day, value(day)!.Value, label(day)!.Value))], count);

    // The kind of day that is named comes first: of two that differ alike, it is the one told.
    private static int? Label(bool? named) => named is { } yes ? (yes ? 0 : 1) : null;
}

/// <summary>The kinds of pattern looked at.</summary>
public enum PatternKind
{
    /// <summary>The wish to use on one weekday.</summary>
    WishByWeekday,

    /// <summary>The overall score on one weekday.</summary>
    ScoreByWeekday,

    /// <summary>The wish to use on days with poor sleep.</summary>
    WishBySleep,

    /// <summary>The wish to use on days with people who use.</summary>
    WishByPeople,
}

/// <summary>One pattern.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="Weekday">The weekday that stands apart; null for the others.</param>
/// <param name="These">The days named.</param>
/// <param name="Others">All other days.</param>
/// <param name="Chance">How often one would be found where there is nothing, all looks counted (Holm).</param>
public sealed record OwnPattern(PatternKind Kind, DayOfWeek? Weekday, Side These, Side Others, double Chance)
{
    /// <summary>How much higher the days named lie; below 0: lower.</summary>
    public double Difference => These.Mean - Others.Mean;

    /// <summary>Whether it is large enough to matter.</summary>
    public bool IsWorthSaying => Math.Abs(Difference) >= (Kind == PatternKind.ScoreByWeekday ? OwnPatterns.LeastOfScore : OwnPatterns.LeastOfWish);

    /// <summary>The pattern of a setting.</summary>
    public static OwnPattern Of(PatternKind kind, Setting setting, double chance) => new(
        kind,
        kind is PatternKind.WishByWeekday or PatternKind.ScoreByWeekday ? (DayOfWeek)setting.Label : null,
        setting.These,
        setting.Others,
        chance);
}
