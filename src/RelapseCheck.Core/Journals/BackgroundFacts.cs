using System.Globalization;

namespace RelapseCheck.Core.Journals;

/// <summary>What the background answers say on a given day, in the ids that safety rules and follow-ups read.</summary>
public static class BackgroundFacts
{
    private static readonly string[] AsTheyAre = ["prescribed", "pregnant"];

    /// <summary>Facts by id: a stored day becomes days since; what is not known is absent, so that it is asked.</summary>
    /// <param name="background">Answers to the <c>background</c> instrument by id, days as yyyy-mm-dd.</param>
    /// <param name="today">The person's day.</param>
    public static IReadOnlyDictionary<string, string> On(IReadOnlyDictionary<string, string> background, DateOnly today)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in AsTheyAre.Where(background.ContainsKey))
        {
            facts[id] = background[id];
        }

        AddDaysSince("last-use", "last-use-days");
        AddDaysSince("left-care", "left-care-days");

        // A due day that has passed is asked about, never held to be missed: the person may have had the injection since.
        if (Day("injection-due") is { } due && due >= today)
        {
            facts["injection-overdue"] = "no";
        }

        return facts;

        void AddDaysSince(string from, string to)
        {
            if (Day(from) is { } day && day <= today)
            {
                facts[to] = (today.DayNumber - day.DayNumber).ToString(CultureInfo.InvariantCulture);
            }
        }

        DateOnly? Day(string id) =>
            background.TryGetValue(id, out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
