using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Chart;

/// <summary>An event on the chart, under a letter.</summary>
public sealed record Flag(string Letter, DateOnly Day, JournalEvent Event)
{
    /// <summary>More flags than this cannot be told apart on a phone (a judgement); older ones stay in the table.</summary>
    public const int Most = 8;

    /// <summary>The latest events within the span, oldest first, lettered from A.</summary>
    public static IReadOnlyList<Flag> Of(IEnumerable<(DateOnly Day, JournalEvent Event)> events, DaySpan span) =>
        [.. events.Where(entry => span.Holds(entry.Day)).OrderBy(entry => entry.Day).TakeLast(Most)
            .Select((entry, at) => new Flag(((char)('A' + at)).ToString(), entry.Day, entry.Event))];
}
