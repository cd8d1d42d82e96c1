using RelapseCheck.Core.Mapping;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Evaluate.Skipping;

/// <summary>Leaves answers out of complete weeks and looks at what is still true of the rating.</summary>
internal sealed class SkipMeasuring(ColumnMapping mapping, int draws, ulong seed)
{
    /// <summary>Measures every pattern.</summary>
    /// <exception cref="InvalidOperationException">A shown range does not hold the complete score.</exception>
    public SkipMeasures Of(IReadOnlyList<WeekRow> weeks)
    {
        var complete = weeks.Select(week => (Week: week, Full: Scorer.Score(week.Sheet))).Where(week => !week.Full.Overall.IsOpen).ToArray();
        var patterns = SkipPattern.Of(mapping);
        var found = new SkipFigures[patterns.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var random = new Draws(seed + (ulong)i);
            found[i] = Of(patterns[i].Name, [.. complete.Select(week => SkippedWeek.Of(week.Week, week.Full, patterns[i], mapping, random))]);
        }

        return new(complete.Length, weeks.Count - complete.Length, found);
    }

    private SkipFigures Of(string name, SkippedWeek[] weeks)
    {
        if (Array.Find(weeks, week => !week.Covers) is { } broken)
        {
            throw new InvalidOperationException($"left out: {name}: the range shown to participant {broken.Week.Who} in week {broken.Week.Week} does not hold the complete score");
        }

        var rated = Array.FindAll(weeks, week => week.Shown.Overall.Point is not null);
        return new(
            name,
            Mean(weeks, week => 1 - week.Shown.Overall.Coverage),
            weeks.Count(week => week.Covers),
            Mean(weeks, week => week.Shown.Overall.High - week.Shown.Overall.Low),
            Mean(weeks, week => week.Shown.Overall.Point is null ? 1 : 0),
            Mean(weeks, week => week.Shown.Shown is null ? 1 : 0),
            Mean(weeks, week => week.Shown.Highest < week.Full.Lowest ? 1 : 0),
            Area(rated, week => week.Shown.Overall.Point!.Value),
            new(Mean(weeks, week => week.ZeroBand < week.Full.Lowest ? 1 : 0), Area(rated, week => week.Shown.Overall.Low), Area(weeks, week => week.Shown.Overall.Low)));
    }

    private static double Mean(SkippedWeek[] weeks, Func<SkippedWeek, double> value) => weeks.Length == 0 ? 0 : weeks.Average(value);

    private Figure? Area(SkippedWeek[] weeks, Func<SkippedWeek, double> score) =>
        Areas.Of(Array.ConvertAll(weeks, week => score(week)), Array.ConvertAll(weeks, week => week.Week.UsedNext), Array.ConvertAll(weeks, week => week.Week.Person), draws, seed);
}
