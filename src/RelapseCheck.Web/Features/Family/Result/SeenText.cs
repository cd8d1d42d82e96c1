namespace RelapseCheck.Web.Features.Family.Result;

/// <summary>Names the resource file of the words about what was seen.</summary>
public sealed class SeenText;
