using RelapseCheck.Core.Figures;

namespace RelapseCheck.Web.Features.Evidence;

/// <summary>Shares as people read them: whole numbers of 100, and the order of the groups.</summary>
public static class Told
{
    private static readonly string[] Order =
    [
        "women", "men", "age under 30", "age 30 to 44", "age 45 and over", "race: Black", "race: White", "race: Other", "race not known", "trial 27", "trial 30",
    ];

    /// <summary>So many of 100.</summary>
    public static int Of100(double share) => Components.Percent.Shown(100 * share);

    /// <summary>The ends of its range, of 100.</summary>
    public static (int Low, int High) Ends(Estimate figure) => (Of100(figure.Low), Of100(figure.High));

    /// <summary>The groups in the order in which the page shows them; one it does not know comes last.</summary>
    public static IReadOnlyList<WeekFigures> InOrder(IEnumerable<WeekFigures> groups) =>
        [.. groups.OrderBy(group => Array.IndexOf(Order, group.Name) is var at and >= 0 ? at : Order.Length)];

    /// <summary>A row of a chart for an area, with that of "same as this week" beside it.</summary>
    public static ChartRow? Row(string name, Estimate? figure, Estimate? beside = null) =>
        figure is null ? null : new(name, figure.Value, figure, null, beside?.Value);
}

/// <summary>One line of a chart from 0 to 100. Shares are 0 to 1.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Value">The share.</param>
/// <param name="Range">Its range, drawn as a thin line; null: none.</param>
/// <param name="Ink">The colour of a bar up to the share; null: a dot instead.</param>
/// <param name="Beside">A share to compare with, drawn as a ring.</param>
/// <param name="Shown">What is written at its end; null: the share of 100.</param>
public sealed record ChartRow(string Name, double Value, Estimate? Range, string? Ink, double? Beside = null, string? Shown = null)
{
    /// <summary>What is written at its end.</summary>
    public string End => Shown ?? Told.Of100(Value).ToString(System.Globalization.CultureInfo.CurrentCulture);
}
