namespace RelapseCheck.Web.Features.Journal.Patterns;

/// <summary>Names the resource file of the words about own patterns and the list of signs.</summary>
public sealed class PatternText;
