using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Mapping;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Evaluate.Skipping;

/// <summary>A complete week as it was, and as it is when some answers are left out.</summary>
/// <param name="Week">The week.</param>
/// <param name="Full">Its rating.</param>
/// <param name="Shown">The rating of what is left.</param>
internal sealed record SkippedWeek(WeekRow Week, Score Full, Score Shown)
{
    /// <summary>Whether the shown range holds the complete score.</summary>
    public bool Covers => Shown.Overall.Low <= Full.Overall.Point && Full.Overall.Point <= Shown.Overall.High;

    /// <summary>The band when what is skipped counts as zero, floors of safety rules included.</summary>
    public Band ZeroBand => Shown.Lowest;

    /// <summary>Leaves answers out, with the follow-ups that come with them.</summary>
    public static SkippedWeek Of(WeekRow week, Score full, SkipPattern pattern, ColumnMapping mapping, Draws draws)
    {
        var items = mapping.Instrument.Items;
        var codes = new Dictionary<string, string>(items.Count, StringComparer.Ordinal);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (!week.Sheet.Applies(i))
            {
                codes[items[i].Id] = AnswerSheet.NotApplicable;
            }
            else if (week.Sheet.Answer(i) is { } answer)
            {
                var hidden = pattern.Hides(i, week.Sheet, draws);
                codes[items[i].Id] = hidden ? "" : answer.Code;
                gone.UnionWith(hidden ? items[i].FollowUps.Select(followUp => followUp.Id) : []);
            }
        }

        var more = mapping.Fields.Where(field => !codes.ContainsKey(field.Id) && !gone.Contains(field.Id))
            .ToDictionary(field => field.Id, field => week.Sheet.More(field.Id) ?? "", StringComparer.Ordinal);
        return new(week, full, Scorer.Score(new AnswerSheet(mapping.Instrument, codes, more)));
    }
}
