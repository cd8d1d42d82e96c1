using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.Trends;

/// <summary>Days without use over the whole journal; a return to use takes nothing away from them.</summary>
public static class Recovery
{
    private static readonly string[] AsksAboutItsDay = ["daily", "hard-day"];

    /// <summary>The total and the answered days.</summary>
    /// <param name="days">Every day of the journal.</param>
    /// <param name="find">The questionnaire of an id and version, or null when it is not known here.</param>
    public static RecoveryDays Of(IEnumerable<DayPage> days, Func<string, int, Instrument?> find)
    {
        var used = new List<DateOnly>();
        var sheets = new List<DatedSheet>();
        foreach (var day in days)
        {
            if (day.Events.Any(entry => entry.Kind == "used"))
            {
                used.Add(day.Day);
            }

            foreach (var kept in day.CheckIns.Where(kept => AsksAboutItsDay.Contains(kept.Instrument, StringComparer.Ordinal)))
            {
                // Only the one answer is read: ten years of whole sheets would cost more than the rest of the page.
                if (kept.Answers.TryGetValue(RecoveryDays.Item, out var code) && find(kept.Instrument, kept.Version) is { } instrument)
                {
                    sheets.Add(new(day.Day, new AnswerSheet(instrument, new Dictionary<string, string>(StringComparer.Ordinal) { [RecoveryDays.Item] = code })));
                }
            }
        }

        return RecoveryDays.Of(sheets, used);
    }
}
