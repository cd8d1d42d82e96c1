using System.Globalization;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>
/// Background as it is kept (dates) and as a check-in reads it (days). A fact that is known is not asked again.
/// </summary>
public static class KnownFacts
{
    private const string LeftCare = "left-care", LastUse = "last-use", InjectionDue = "injection-due", Days = "-days";

    private const string InjectionOverdue = "injection-overdue";

    /// <summary>Facts whose number of days is kept as the date it points to, so that it grows older by itself.</summary>
    private static readonly string[] Dated = [LeftCare, LastUse, InjectionDue];

    /// <summary>Facts that a check-in asks for and that hold beyond its day.</summary>
    private static readonly string[] Lasting = ["prescribed", LeftCare + Days];

    /// <summary>The facts on a day: codes as they are, dates as days until then.</summary>
    public static IReadOnlyDictionary<string, string> On(DateOnly day, IReadOnlyDictionary<string, string> background)
    {
        var facts = background.Where(fact => !Dated.Contains(fact.Key, StringComparer.Ordinal))
            .ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
        foreach (var name in Dated)
        {
            if (DateOf(background, name) is { } date && Sign(name) * (date.DayNumber - day.DayNumber) is var days and >= 0)
            {
                facts[name + Days] = days.ToString(CultureInfo.InvariantCulture);
            }
        }

        // A due day that has passed is asked about, never held to be missed: the injection may have come since.
        if (facts.ContainsKey(InjectionDue + Days))
        {
            facts[InjectionOverdue] = "no";
        }

        return facts;
    }

    /// <summary>Facts as a journal's header keeps them: days become the date they point to.</summary>
    public static IReadOnlyDictionary<string, string> Kept(DateOnly day, IReadOnlyDictionary<string, string> given)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, value) in given)
        {
            var name = Dated.FirstOrDefault(name => id == name + Days);
            if (name is null)
            {
                kept[id] = value;
            }
            else if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            {
                kept[name] = day.AddDays(Sign(name) * days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        return kept;
    }

    /// <summary>The lasting facts that a check-in told and the background does not hold yet, as it keeps them: they need not be asked again.</summary>
    public static IReadOnlyDictionary<string, string> New(DateOnly day, IReadOnlyDictionary<string, string> told, IReadOnlyDictionary<string, string> background) =>
        Kept(day, told.Where(fact => Lasting.Contains(fact.Key, StringComparer.Ordinal) && fact.Value != AnswerSheet.PreferNot).ToDictionary(StringComparer.Ordinal))
            .Where(fact => !background.ContainsKey(fact.Key))
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>The background with facts added; what it holds already stays.</summary>
    public static IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> background, IReadOnlyDictionary<string, string> more) =>
        more.Where(fact => !background.ContainsKey(fact.Key)).Concat(background).ToDictionary(StringComparer.Ordinal);

    /// <summary>The day of the last use that the background names, or null.</summary>
    public static DateOnly? LastUseDay(IReadOnlyDictionary<string, string> background) => DateOf(background, LastUse);

    private static int Sign(string name) => name == InjectionDue ? 1 : -1;

    private static DateOnly? DateOf(IReadOnlyDictionary<string, string> background, string name) =>
        DateOnly.TryParseExact(background.GetValueOrDefault(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
