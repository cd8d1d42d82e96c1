using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Sharing;

/// <summary>The lately shared ratings of one share in short, so that a list of a thousand is one query: it holds nothing that the copies do not.</summary>
/// <param name="Lines">Rated check-ins of the last <see cref="Days"/> days, oldest first.</param>
public sealed record ShareSummary(IReadOnlyList<SummaryLine> Lines)
{
    /// <summary>How far back it reaches from its last day: own usual needs 42 days, a gap and the spark line less.</summary>
    public const int Days = 90;

    /// <summary>Nothing shared yet.</summary>
    public static ShareSummary Empty { get; } = new([]);

    /// <summary>The last day of anything that is shared, rated or not.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The summary with a day's copy in place of what it had of that day.</summary>
    public ShareSummary With(DateOnly day, DayPage? copy)
    {
        SummaryLine[] lines =
        [
            .. Lines.Where(line => line.Day != day),
            .. (copy?.CheckIns ?? []).Select(checkIn => SummaryLine.Of(day, checkIn)).OfType<SummaryLine>(),
        ];
        var last = copy is not null && !(LastDay > day) ? day : copy is null && LastDay == day ? null : LastDay;
        if (lines.Length == 0)
        {
            return Empty with { LastDay = last };
        }

        var latest = lines.Max(line => line.Day);
        SummaryLine[] kept = [.. lines.Where(line => line.Day >= latest.AddDays(1 - Days)).OrderBy(line => line.Day).ThenBy(line => line.At)];
        return new([.. kept[..^1].Select(line => line with { Answers = null }), kept[^1]]) { LastDay = last ?? latest };
    }
}

/// <summary>One check-in of a summary: rated, or one that is not and of which only the safety rules are told.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="At">When it was finished.</param>
/// <param name="Instrument">The instrument's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Scoring">The scoring version.</param>
/// <param name="Overall">The score with its range, 0 to 100.</param>
/// <param name="Lowest">The lowest band it can be.</param>
/// <param name="Highest">The highest band it can be.</param>
/// <param name="Shown">The band that was shown; null when it was withheld.</param>
/// <param name="Rules">The safety rules that spoke.</param>
public sealed record SummaryLine(
    DateOnly Day,
    DateTimeOffset At,
    string Instrument,
    int Version,
    int Scoring,
    KeptRange Overall,
    Band Lowest,
    Band Highest,
    Band? Shown,
    IReadOnlyList<string> Rules)
{
    private static readonly KeptRange NotHere = new(null, 0, 100);
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    /// <summary>The answers as codes, of the latest check-in alone and only when they are shared: for what added most.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }

    /// <summary>The answers read back; null when they are not known here, or are of another version of the questions.</summary>
    public AnswerSheet? Sheet() =>
        Answers is { } answers && InstrumentCatalog.Shipped.Find(Instrument) is { } instrument && instrument.Version == Version && AnswerSheet.CanRead(instrument, answers, Nothing)
            ? new(instrument, answers)
            : null;

    /// <summary>Whether it has a band: not a hard day's three questions, nor what a family saw.</summary>
    public bool IsRated => InstrumentCatalog.Shipped.Find(Instrument) is not { Rated: false };

    /// <summary>The band it is weighed by: the shown one, else the highest it can be.</summary>
    public Band Worth => Shown ?? Highest;

    internal static SummaryLine? Of(DateOnly day, CheckIn checkIn)
    {
        var answers = checkIn.Answers.Count == 0 ? null : checkIn.Answers;
        if (checkIn.Score is { } score)
        {
            return new(day, checkIn.At, checkIn.Instrument, checkIn.Version, checkIn.Scoring, score.Overall, score.Lowest, score.Highest, score.Shown, score.Rules) { Answers = answers };
        }

        // What a family saw is never rated; its own safety rules read the shared answers.
        return answers is not null && checkIn.Instrument == Observation.Instrument && InstrumentCatalog.Shipped.Find(Observation.Instrument) is { } observer
            && observer.Version == checkIn.Version && AnswerSheet.CanRead(observer, answers, checkIn.More)
            ? new(day, checkIn.At, checkIn.Instrument, checkIn.Version, checkIn.Scoring, NotHere, Band.Low, Band.Low, null, [.. ObserverSafety.Fired(new(observer, answers, checkIn.More)).Select(rule => rule.Id)])
            : null;
    }
}
