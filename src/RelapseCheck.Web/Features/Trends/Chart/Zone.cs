using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Web.Features.Trends.Chart;

/// <summary>One band as a strip of the chart.</summary>
/// <param name="Band">The band.</param>
/// <param name="From">Its lower limit, 0 to 100.</param>
/// <param name="To">Its upper limit, 0 to 100.</param>
/// <param name="Lines">Its name, broken into short lines.</param>
public sealed record Zone(Band Band, double From, double To, IReadOnlyList<string> Lines)
{
    // What stands beside the chart on a phone of 320 px without taking a third of it.
    private const int LongestLine = 10;

    /// <summary>The bands of a questionnaire, lowest first.</summary>
    /// <param name="cuts">Its limits, lowest first.</param>
    /// <param name="name">The name of a band in the page's language.</param>
    public static IReadOnlyList<Zone> Of(IReadOnlyList<BandCut> cuts, Func<Band, string> name) =>
        [.. cuts.Select((cut, at) => new Zone(cut.Band, cut.From, at + 1 < cuts.Count ? cuts[at + 1].From : 100, Broken(name(cut.Band))))];

    private static List<string> Broken(string name)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < LongestLine)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
