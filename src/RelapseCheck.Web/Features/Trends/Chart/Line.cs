using System.Globalization;
using System.Text;

namespace RelapseCheck.Web.Features.Trends.Chart;

/// <summary>Draws values as an SVG path in a box of 100 by 100, 0 at the bottom. A gap in the days is a gap in the line.</summary>
public static class Line
{
    /// <summary>The path through the rated dots; a value with no neighbour is a point of no length.</summary>
    /// <param name="dots">Oldest first, at most one a step.</param>
    /// <param name="span">The days shown.</param>
    /// <param name="step">Days from one value to the next: 1, or 7 for weeks.</param>
    public static string Through(IReadOnlyList<Dot> dots, DaySpan span, int step)
    {
        var path = new StringBuilder();
        DateOnly? before = null;
        var alone = false;
        foreach (var dot in dots.Where(dot => dot.Point is not null))
        {
            var joined = before is { } day && dot.Day.DayNumber - day.DayNumber <= step;
            path.Append(!joined && alone ? "h0" : "").Append(joined ? 'L' : 'M').Append(At(span.Percent(dot.Day))).Append(' ').Append(At(100 - dot.Point!.Value));
            (before, alone) = (dot.Day, !joined);
        }

        return path.Append(alone ? "h0" : "").ToString();
    }

    /// <summary>One upright stroke for each dot whose ends lie apart, as a single path.</summary>
    public static string Spans(IEnumerable<Dot> dots, DaySpan span)
    {
        var path = new StringBuilder();
        foreach (var dot in dots.Where(dot => dot.HasSpan))
        {
            path.Append('M').Append(At(span.Percent(dot.Day))).Append(' ').Append(At(100 - dot.Low)).Append('V').Append(At(100 - dot.High));
        }

        return path.ToString();
    }

    /// <summary>A number of a drawing: two decimals at most, never a comma.</summary>
    public static string At(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A place in percent.</summary>
    public static string Percent(double value) => At(value) + "%";
}
