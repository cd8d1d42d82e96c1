namespace RelapseCheck.Web.Features.Lapse;

/// <summary>Names the resource file of the words for a person who used.</summary>
public sealed class LapseText;
