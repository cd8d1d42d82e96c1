using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Scoring.Patterns;

namespace RelapseCheck.Web.Features.Journal.Patterns;

/// <summary>A pattern in plain words: how much, on how many days, and what chance would do.</summary>
public static class PatternWords
{
    /// <summary>The size and the count.</summary>
    public static string Says(OwnPattern pattern, IStringLocalizer<PatternText> text)
    {
        var size = Math.Round(Math.Abs(pattern.Difference), MidpointRounding.AwayFromZero).ToString("0");
        var way = pattern.Difference > 0 ? "Higher" : "Lower";
        return pattern.Kind switch
        {
            PatternKind.WishByWeekday => text[$"Wish_Weekday_{way}", pattern.These.Days, Weekday(pattern, text), size, pattern.Others.Days],
            PatternKind.ScoreByWeekday => text[$"Score_Weekday_{way}", pattern.These.Days, Weekday(pattern, text), size, pattern.Others.Days],
            PatternKind.WishBySleep => text[$"Wish_Sleep_{way}", pattern.These.Days, size, pattern.Others.Days],
            _ => text[$"Wish_People_{way}", pattern.These.Days, size, pattern.Others.Days],
        };
    }

    /// <summary>How often chance would make one too, in hundred journals.</summary>
    public static string Chance(OwnPattern pattern, IStringLocalizer<PatternText> text) =>
        pattern.Chance < 0.01 ? text["Chance_Under"] : text["Chance_About", Math.Ceiling(pattern.Chance * 100)];

    /// <summary>The kind of days, for the table.</summary>
    public static string Days(OwnPattern pattern, IStringLocalizer<PatternText> text) => pattern.Kind switch
    {
        PatternKind.WishBySleep => text["Days_Sleep"],
        PatternKind.WishByPeople => text["Days_People"],
        _ => text["Days_Weekday", Weekday(pattern, text)],
    };

    /// <summary>A mean with what it is the mean of.</summary>
    public static string Mean(OwnPattern pattern, Side side, IStringLocalizer<PatternText> text) =>
        pattern.Kind == PatternKind.ScoreByWeekday ? text["Mean_Score", side.Mean.ToString("0")] : text["Mean_Wish", side.Mean.ToString("0.0")];

    private static string Weekday(OwnPattern pattern, IStringLocalizer<PatternText> text) => text[$"Weekday_{pattern.Weekday}"];
}
