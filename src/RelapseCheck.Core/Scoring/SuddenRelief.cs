namespace RelapseCheck.Core.Scoring;

/// <summary>
/// Craving that is usually strong and is suddenly at its lowest: a gentle, neutral note, never points. An unpublished daily-survey
/// study of 296 people in opioid treatment saw sudden drops go with more risk; the counts here are judgements.
/// </summary>
public static class SuddenRelief
{
    /// <summary>The item it reads.</summary>
    public const string Item = "craving";

    /// <summary>Whether the note is shown.</summary>
    /// <param name="earlier">Earlier check-ins, oldest first; the latest <see cref="Usual.Most"/> of the same instrument and version in <see cref="Usual.Days"/> days count, at least <see cref="Usual.Learned"/>.</param>
    /// <param name="now">Today's check-in.</param>
    /// <param name="newMedication">Whether a medication was begun or changed lately: then a drop is to be expected, and nothing is shown.</param>
    public static bool Shows(IReadOnlyList<DatedSheet> earlier, DatedSheet now, bool newMedication)
    {
        if (newMedication || Place(now.Sheet) is not 0)
        {
            return false;
        }

        double[] places =
        [
            .. earlier.Where(kept => kept.Sheet.Instrument.Id == now.Sheet.Instrument.Id && kept.Sheet.Instrument.Version == now.Sheet.Instrument.Version)
                .Where(kept => kept.Day >= now.Day.AddDays(-Usual.Days) && kept.Day <= now.Day)
                .Select(kept => Place(kept.Sheet))
                .OfType<double>()
                .TakeLast(Usual.Most),
        ];
        return places.Length >= Usual.Learned && Median.Of(places) > 0.5;
    }

    /// <summary>Where the answer stands among the options: 0 the lowest, 1 the highest; null when left out.</summary>
    private static double? Place(AnswerSheet sheet)
    {
        var at = sheet.Find(Item);
        return at >= 0 && sheet.Answer(at) is { } answer && sheet.Instrument.Items[at] is { Options.Count: > 1 } item
            ? (double)item.IndexOf(answer.Code) / (item.Options.Count - 1)
            : null;
    }
}
