using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Trends.Chart;

/// <summary>The first check-in made with another version of the questions or of the scoring: older scores stay as they were shown.</summary>
public sealed record VersionMark(DateOnly Day, int Version, int Scoring)
{
    /// <summary>Every change of version, oldest first.</summary>
    /// <param name="checkIns">Check-ins of one instrument, oldest first.</param>
    public static IReadOnlyList<VersionMark> Of(IEnumerable<(DateOnly Day, CheckIn CheckIn)> checkIns)
    {
        var marks = new List<VersionMark>();
        (int, int)? before = null;
        foreach (var (day, checkIn) in checkIns)
        {
            if (before is { } kept && kept != (checkIn.Version, checkIn.Scoring))
            {
                marks.Add(new VersionMark(day, checkIn.Version, checkIn.Scoring));
            }

            before = (checkIn.Version, checkIn.Scoring);
        }

        return marks;
    }
}
