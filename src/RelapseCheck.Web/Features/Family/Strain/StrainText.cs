namespace RelapseCheck.Web.Features.Family.Strain;

/// <summary>Names the resource file of the words about the observer's own load.</summary>
public sealed class StrainText;
