using System.Globalization;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Features.Trends;

/// <summary>What the person chose to see; anything not understood becomes the first choice.</summary>
/// <param name="Instrument">daily or weekly.</param>
/// <param name="Back">30, 90, 365 or all.</param>
/// <param name="Month">The first day of the month shown; null: the present one.</param>
public sealed record TrendChoice(string Instrument, string Back, DateOnly? Month)
{
    /// <summary>The rated questionnaires that a trend can show.</summary>
    public static IReadOnlyList<string> Instruments { get; } = ["daily", "weekly"];

    /// <summary>How far back, in days, or all.</summary>
    public static IReadOnlyList<string> Backs { get; } = ["30", "90", "365", "all"];

    /// <summary>Reads the address.</summary>
    public static TrendChoice Of(string? show, string? back, string? month) => new(
        Instruments.FirstOrDefault(known => known == show) ?? Instruments[0],
        Backs.FirstOrDefault(known => known == back) ?? Backs[0],
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    /// <summary>The days shown, today the last; all of them from the first check-in on.</summary>
    public DaySpan Span(DateOnly today, DateOnly? first) => Back == "all"
        ? new(first is { } day && day < today ? day : today, today)
        : new(today.AddDays(1 - int.Parse(Back, CultureInfo.InvariantCulture)), today);
}
