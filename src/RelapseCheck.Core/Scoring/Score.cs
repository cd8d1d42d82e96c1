using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>
/// The sum of a set of applicable items: <c>point = 100 P / A</c>, <c>low = 100 P / M</c>, <c>high = 100 (P + M - A) / M</c>.
/// </summary>
/// <param name="Points">P: points of the answered items.</param>
/// <param name="Answered">A: maximum of the answered items.</param>
/// <param name="Maximum">M: maximum of all applicable items; 0 means "not asked".</param>
public readonly record struct ScoreRange(int Points, int Answered, int Maximum)
{
    /// <summary>Below this share of the weight answered there is no rating, only a range (a judgement).</summary>
    public const double LeastCoverage = 0.5;

    /// <summary>Share of the weight that was answered, 0 to 1.</summary>
    public double Coverage => Maximum == 0 ? 0 : (double)Answered / Maximum;

    /// <summary>Whether a point may be shown.</summary>
    public bool Rated => Answered > 0 && Coverage >= LeastCoverage;

    /// <summary>The score of what was answered, 0 to 100, or null when unrated.</summary>
    public double? Point => Rated ? 100.0 * Points / Answered : null;

    /// <summary>The score if everything left out were harmless, 0 to 100; 0 when nothing was asked.</summary>
    public double Low => Maximum == 0 ? 0 : 100.0 * Points / Maximum;

    /// <summary>The score if everything left out were the worst, 0 to 100; 100 when nothing was asked.</summary>
    public double High => Maximum == 0 ? 100 : 100.0 * (Points + Maximum - Answered) / Maximum;

    /// <summary>Whether something was left out, so that the range says more than the point.</summary>
    public bool IsOpen => Answered < Maximum;
}

/// <summary>A rating: everything a person is shown traces to an answer, a rule and a version.</summary>
/// <param name="Rated">Whether the instrument rates; one that does not (such as <c>hard-day</c>) fires rules and shows no band.</param>
/// <param name="Overall">All items together.</param>
/// <param name="Physiological">Body.</param>
/// <param name="Social">People and places.</param>
/// <param name="Psychological">Mind.</param>
/// <param name="Strengths">What the answered strengths keep of their maximum: (maximum - points) over maxima; null when none was answered.</param>
/// <param name="Lowest">The higher of the band of the low end and the floors of fired rules (of an instrument that does not rate: those floors alone).</param>
/// <param name="Highest">The higher of the band of the high end and the floors that left-out inputs could still raise (alone, of an instrument that does not rate).</param>
/// <param name="Shown">The one band shown, or null: then it is "between Lowest and Highest", or, of an instrument that does not rate, none.</param>
/// <param name="Fired">The safety rules that fired, in their order.</param>
/// <param name="RaisedBy">The fired rules whose floor stands above the band of the number.</param>
public sealed record Score(
    bool Rated,
    ScoreRange Overall,
    ScoreRange Physiological,
    ScoreRange Social,
    ScoreRange Psychological,
    StrengthIndex? Strengths,
    Band Lowest,
    Band Highest,
    Band? Shown,
    IReadOnlyList<SafetyRule> Fired,
    IReadOnlyList<SafetyRule> RaisedBy)
{
    /// <summary>The version of the scoring rules; stored with every check-in.</summary>
    public const int Version = 1;

    /// <summary>The range of one domain.</summary>
    public ScoreRange Of(Domain domain) => domain switch
    {
        Domain.Physiological => Physiological,
        Domain.Social => Social,
        _ => Psychological,
    };
}

/// <summary>Strengths kept, of those answered, in points.</summary>
public readonly record struct StrengthIndex(int Kept, int Of);
