using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Scoring;

/// <summary>A kept check-in read back as answers.</summary>
/// <param name="Day">The person's own day.</param>
/// <param name="Sheet">The answers.</param>
public sealed record DatedSheet(DateOnly Day, AnswerSheet Sheet)
{
    /// <summary>Reads kept check-ins back, oldest first; one that cannot be read, or whose instrument and version is not at hand, is left out.</summary>
    /// <param name="kept">Kept check-ins.</param>
    /// <param name="instruments">The instruments at hand, by id and version.</param>
    public static IReadOnlyList<DatedSheet> Of(IEnumerable<CheckIn> kept, IEnumerable<Instrument> instruments)
    {
        var known = instruments.ToDictionary(instrument => (instrument.Id, instrument.Version));
        return
        [
            .. kept.Where(checkIn => known.TryGetValue((checkIn.Instrument, checkIn.Version), out var instrument) && AnswerSheet.CanRead(instrument, checkIn.Answers, checkIn.More))
                .OrderBy(checkIn => checkIn.At)
                .Select(checkIn => new DatedSheet(
                    DateOnly.FromDateTime(checkIn.At.DateTime),
                    new AnswerSheet(known[(checkIn.Instrument, checkIn.Version)], checkIn.Answers, checkIn.More))),
        ];
    }
}
