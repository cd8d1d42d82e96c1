using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Journals;

/// <summary>A finished check-in as a journal keeps it: the answers, the versions, and the score as it was shown.</summary>
/// <param name="Id">The form's id: the same form sent twice is one check-in.</param>
/// <param name="Instrument">The instrument's id.</param>
/// <param name="Version">The instrument's version.</param>
/// <param name="Scoring">The scoring version.</param>
/// <param name="At">When it was finished, in the person's own time.</param>
/// <param name="Answers">Codes by item id; "prefer-not" and "na" are kept, a skipped item is absent.</param>
/// <param name="More">Follow-ups, facts and the "not safe" control by id.</param>
/// <param name="Note">The person's note, if any.</param>
/// <param name="Score">The rating as it was shown; null for an instrument that is not rated.</param>
/// <param name="Match">"Does this match how you feel?": yes, worse, better; null when not answered.</param>
public sealed record CheckIn(
    string Id,
    string Instrument,
    int Version,
    int Scoring,
    DateTimeOffset At,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, string> More,
    string? Note,
    KeptScore? Score,
    string? Match = null);

/// <summary>A rating as it was shown, unrounded, 0 to 100; it stays when instruments or scoring change.</summary>
public sealed record KeptScore(
    KeptRange Overall,
    KeptRange Physiological,
    KeptRange Social,
    KeptRange Psychological,
    Band Lowest,
    Band Highest,
    Band? Shown,
    IReadOnlyList<string> Rules);

/// <summary>A score with its range, 0 to 100; no point when unrated.</summary>
public sealed record KeptRange(double? Point, double Low, double High);
