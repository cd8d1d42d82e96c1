using System.Globalization;

namespace RelapseCheck.Web.Components;

/// <summary>Scores as places in a drawing and as the whole numbers people read.</summary>
public static class Percent
{
    /// <summary>A place across a drawing, such as <c>48.5%</c>.</summary>
    public static string Across(double score) => score.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>The number shown for a score: the nearest whole number, halves away from zero.</summary>
    public static int Shown(double score) => (int)Math.Round(score, MidpointRounding.AwayFromZero);

    /// <summary>The lower end as shown: rounded down, so that it never promises too much.</summary>
    public static int Down(double score) => (int)Math.Floor(score + 1e-9);

    /// <summary>The upper end as shown: rounded up.</summary>
    public static int Up(double score) => (int)Math.Ceiling(score - 1e-9);
}
