using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Simulation;

/// <summary>One simulated person's days as the rules see them: rated by the product's own sum.</summary>
/// <param name="Points">The overall score of each day, 0 to 100; not a number on a day without a rated check-in.</param>
/// <param name="Cravings">Where the answer to craving stands among its options, 0 to 1; not a number when there is none.</param>
/// <param name="Wrote">Days with a check-in.</param>
/// <param name="Used">Days of use, told or not.</param>
/// <param name="Begins">Days on which a lapse begins.</param>
public sealed record DailyTrack(double[] Points, double[] Cravings, bool[] Wrote, bool[] Used, bool[] Begins)
{
    /// <summary>Rates a simulated person's check-ins.</summary>
    public static DailyTrack Of(SimulatedLife life)
    {
        var daily = InstrumentCatalog.Shipped.Get("daily");
        var craving = daily.IndexOf(SuddenRelief.Item);
        var more = new Dictionary<string, string>(StringComparer.Ordinal) { ["prescribed"] = life.Medicine };
        var options = daily.Items[craving].Options.Count - 1.0;
        var (points, cravings) = (new double[life.Days.Count], new double[life.Days.Count]);
        for (var day = 0; day < points.Length; day++)
        {
            (points[day], cravings[day]) = (double.NaN, double.NaN);
            if (life.Days[day].Answers is { } codes)
            {
                var sheet = new AnswerSheet(daily, codes, more);
                points[day] = Sums.Of(sheet).Overall.Point ?? double.NaN;
                cravings[day] = sheet.Answer(craving) is { } answer ? daily.Items[craving].IndexOf(answer.Code) / options : double.NaN;
            }
        }

        return new(points, cravings, [.. life.Days.Select(day => day.Answers is not null)], [.. life.Days.Select(day => day.Used)], [.. life.Days.Select(day => day.Begins)]);
    }
}
