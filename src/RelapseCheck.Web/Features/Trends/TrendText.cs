namespace RelapseCheck.Web.Features.Trends;

/// <summary>Marks the words of a trend, whoever reads it (TrendText.resx and its translations).</summary>
public sealed class TrendText;
