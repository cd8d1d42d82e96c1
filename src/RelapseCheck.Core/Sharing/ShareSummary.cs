using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Sharing;

/// <summary>The lately shared ratings of one share in short, so that a list of a thousand is one query: it holds nothing that the copies do not.</summary>
/// <param name="Lines">Rated check-ins of the last <see cref="Days"/> days, oldest first.</param>
public sealed record ShareSummary(IReadOnlyList<SummaryLine> Lines)
{
    /// <summary>How far back it reaches from its last day: own usual needs 42 days, a gap and the spark line less.</summary>
    public const int Days = 90;

    /// <summary>Nothing shared yet.</summary>
    public static ShareSummary Empty { get; } = new([]);

    /// <summary>The summary with a day's copy in place of what it had of that day.</summary>
    public ShareSummary With(DateOnly day, DayPage? copy)
    {
        SummaryLine[] lines =
        [
            .. Lines.Where(line => line.Day != day),
            .. (copy?.CheckIns ?? []).Where(checkIn => checkIn.Score is not null).Select(checkIn => SummaryLine.Of(day, checkIn)),
        ];
        if (lines.Length == 0)
        {
            return Empty;
        }

        var first = lines.Max(line => line.Day).AddDays(1 - Days);
        SummaryLine[] kept = [.. lines.Where(line => line.Day >= first).OrderBy(line => line.Day).ThenBy(line => line.At)];
        return new([.. kept[..^1].Select(line => line with { Answers = null }), kept[^1]]);
    }
}

/// <summary>One rated check-in of a summary.</summary>
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

    /// <summary>The answers as codes, of the latest check-in alone and only when they are shared: for what added most.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }

    /// <summary>The check-in as far as it is known here, for the arithmetic of levels.</summary>
    public CheckIn ToCheckIn() => new("", Instrument, Version, Scoring, At, Answers ?? Nothing, Nothing, null, new KeptScore(Overall, NotHere, NotHere, NotHere, Lowest, Highest, Shown, Rules));

    internal static SummaryLine Of(DateOnly day, CheckIn checkIn) =>
        new(day, checkIn.At, checkIn.Instrument, checkIn.Version, checkIn.Scoring, checkIn.Score!.Overall, checkIn.Score.Lowest, checkIn.Score.Highest, checkIn.Score.Shown, checkIn.Score.Rules)
        {
            Answers = checkIn.Answers.Count == 0 ? null : checkIn.Answers,
        };

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
