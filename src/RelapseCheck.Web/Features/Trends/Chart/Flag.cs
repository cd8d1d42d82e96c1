using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Trends.Chart;

/// <summary>An event on the chart, under a letter.</summary>
/// <param name="Letter">A to H.</param>
/// <param name="Day">Its day.</param>
/// <param name="Event">What happened.</param>
/// <param name="Row">The row under the chart, from 0: neighbours step down, so that no letter hides another.</param>
public sealed record Flag(string Letter, DateOnly Day, JournalEvent Event, int Row)
{
    /// <summary>More flags than this cannot be told apart on a phone (a judgement); older ones stay in the table.</summary>
    public const int Most = 8;

    // A letter is 20 px wide on a chart of at least 190 px.
    private const double Width = 11;

    /// <summary>The latest events within the span, oldest first, lettered from A.</summary>
    public static IReadOnlyList<Flag> Of(IEnumerable<(DateOnly Day, JournalEvent Event)> events, DaySpan span)
    {
        var flags = new List<Flag>();
        foreach (var (day, happened) in events.Where(entry => span.Holds(entry.Day)).OrderBy(entry => entry.Day).TakeLast(Most))
        {
            var place = span.Percent(day);
            var taken = flags.Where(other => place - span.Percent(other.Day) < Width).Select(other => other.Row).ToHashSet();
            flags.Add(new(((char)('A' + flags.Count)).ToString(), day, happened, Enumerable.Range(0, Most).First(row => !taken.Contains(row))));
        }

        return flags;
    }
}
