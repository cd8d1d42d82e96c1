using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Sharing;

/// <summary>Makes the copy of a day that a scope allows: what is not in the scope is not in the copy, and how a family member is themselves never is.</summary>
public static class SharedCopy
{
    private static readonly KeptRange NotShared = new(null, 0, 100);

    /// <summary>The day as the scope shows it; null when nothing of it is shared.</summary>
    public static DayPage? Of(DayPage page, ShareScope scope)
    {
        var copy = new DayPage(
            page.Day,
            [.. page.CheckIns.Where(checkIn => checkIn.Instrument != StrainQuestions.Id).Select((checkIn, at) => Of(checkIn, at, scope)).OfType<CheckIn>()],
            scope.Notes ? [.. page.Notes.Select((note, at) => note with { Id = Number(at) })] : [],
            scope.Events ? [.. page.Events.Select((happened, at) => happened with { Id = Number(at) })] : [])
        {
            Cravings = scope.Cravings ? [.. page.Cravings.Select((log, at) => log with { Id = Number(at) })] : [],
        };
        return copy is { CheckIns: [], Notes: [], Events: [], Cravings: [] } ? null : copy;
    }

    private static CheckIn? Of(CheckIn checkIn, int at, ShareScope scope)
    {
        var shared = checkIn with
        {
            Id = Number(at),
            Answers = scope.Answers ? checkIn.Answers : Nothing,
            More = scope.Answers ? checkIn.More : Nothing,
            Match = scope.Answers ? checkIn.Match : null,
            Note = scope.Notes ? checkIn.Note : null,
            Score = checkIn.Score is { } score && !scope.Domains
                ? score with { Physiological = NotShared, Social = NotShared, Psychological = NotShared }
                : checkIn.Score ?? Spoken(checkIn),
        };
        return shared is { Score: null, Answers.Count: 0, Note: null } ? null : shared;
    }

    // A hard day's three questions have no band; which safety rules spoke always belongs to a share.
    private static KeptScore? Spoken(CheckIn checkIn) =>
        InstrumentCatalog.Shipped.Find(checkIn.Instrument) is { Rated: false } instrument && instrument.Id != Observation.Instrument && instrument.Version == checkIn.Version
            && AnswerSheet.CanRead(instrument, checkIn.Answers, checkIn.More) && Scorer.Score(new AnswerSheet(instrument, checkIn.Answers, checkIn.More)) is var score
            ? new KeptScore(NotShared, NotShared, NotShared, NotShared, score.Lowest, score.Highest, null, [.. score.Fired.Select(rule => rule.Id)])
            : null;

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    // The form's own id would tie the copy to the journal.
    private static string Number(int at) => at.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
