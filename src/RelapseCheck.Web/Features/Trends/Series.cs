using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Features.Trends;

/// <summary>The rated check-ins of one questionnaire, oldest first.</summary>
public sealed class Series
{
    private readonly Instrument _instrument;
    private readonly List<(DateOnly Day, CheckIn CheckIn)> _kept;

    /// <summary>Takes the check-ins of the questionnaire, of any version, out of the days.</summary>
    public Series(Instrument instrument, IEnumerable<DayPage> days)
    {
        _instrument = instrument;
        _kept = [.. days.SelectMany(day => day.CheckIns.Where(kept => kept.Instrument == instrument.Id && kept.Score is not null).OrderBy(kept => kept.At).Select(kept => (day.Day, kept)))];
    }

    /// <summary>Every check-in with its day.</summary>
    public IReadOnlyList<(DateOnly Day, CheckIn CheckIn)> Kept => _kept;

    /// <summary>The last check-in, or null.</summary>
    public (DateOnly Day, KeptScore Score)? Latest => _kept.Count == 0 ? null : (_kept[^1].Day, _kept[^1].CheckIn.Score!);

    /// <summary>One dot a day within the span: of several check-ins on a day the last.</summary>
    public IReadOnlyList<Dot> Dots(DaySpan span, Domain? domain) =>
        [.. _kept.Where(entry => span.Holds(entry.Day)).GroupBy(entry => entry.Day)
            .Select(day => Dot.Of(day.Key, day.Last().CheckIn.Score!, Range(day.Last().CheckIn.Score!, domain)))];

    /// <summary>The person's usual level before the check-in of today, or before a check-in still to come.</summary>
    public Usual Usual(DateOnly today, Domain? domain)
    {
        var earlier = _kept.Count > 0 && _kept[^1].Day == today ? _kept.Take(_kept.Count - 1) : _kept;
        return Core.Scoring.Usual.Of(Levels(earlier, domain), today);
    }

    /// <summary>The direction of the last four weeks.</summary>
    public Core.Scoring.Trend Direction(DateOnly today) => Core.Scoring.Trend.Of(Levels(_kept, null), today);

    /// <summary>The range of a rating: overall, or of one domain.</summary>
    public static KeptRange Range(KeptScore score, Domain? domain) => domain switch
    {
        Domain.Physiological => score.Physiological,
        Domain.Social => score.Social,
        Domain.Psychological => score.Psychological,
        _ => score.Overall,
    };

    // Other versions stay on the chart and out of the arithmetic.
    private List<Level> Levels(IEnumerable<(DateOnly Day, CheckIn CheckIn)> kept, Domain? domain) =>
        [.. kept.Where(entry => entry.CheckIn.Version == _instrument.Version && entry.CheckIn.Scoring == Score.Version)
            .Select(entry => (entry.Day, Range(entry.CheckIn.Score!, domain).Point)).Where(entry => entry.Point is not null)
            .Select(entry => new Level(entry.Day, entry.Point!.Value))];
}
