namespace RelapseCheck.Web.Features.Journal.Week;

/// <summary>Names the resource file of the weekly summary's words.</summary>
public sealed class WeekText;
